export const maskIdNumber = (value: string): string => (value.length >= 12 ? `${value.slice(0, 6)}********${value.slice(-4)}` : '********');
export const maskPhone = (value: string): string => (value.length >= 11 ? `${value.slice(0, 3)}****${value.slice(-4)}` : '****');
