const second = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** An instant to the second in China's time: a trail is compared with other systems' logs. */
export const formatSecond = (instant: string): string => second.format(new Date(instant)).replace(',', '');
