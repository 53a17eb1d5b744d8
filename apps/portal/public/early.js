// Before the first paint: the chosen theme and language, so that nothing flashes. The app keeps both from then on (src/preferences).
(function () {
  var root = document.documentElement;
  var read = function (key) {
    try {
      return localStorage.getItem(key);
    } catch (error) {
      return null; // storage switched off: the defaults hold
    }
  };
  var theme = read('gongwei.theme');
  var dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.classList.toggle('dark', dark);
  root.style.colorScheme = dark ? 'dark' : 'light';
  if (read('gongwei.locale') === 'en') root.lang = 'en';
})();
