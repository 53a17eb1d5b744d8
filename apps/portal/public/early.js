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

  // A part of the app that cannot be loaded at all, so that nothing of it can say so: without this the page would stay white.
  var failed = false;
  var say = function () {
    var app = document.getElementById('app');
    if (failed || !app || app.childElementCount) return;
    failed = true;
    var english = root.lang === 'en';
    var box = document.createElement('div');
    var text = document.createElement('p');
    var button = document.createElement('button');
    box.setAttribute('role', 'alert');
    box.style.cssText = 'display:grid;min-height:100vh;place-content:center;justify-items:center;padding:24px;font:14px/1.6 system-ui,sans-serif;text-align:center';
    text.textContent = english ? 'Gongwei could not be loaded. Check your connection and try again.' : '工委通未能载入，请检查网络后重试。';
    button.textContent = english ? 'Try again' : '重试';
    button.style.cssText = 'padding:6px 16px;font:inherit';
    button.addEventListener('click', function () {
      location.reload();
    });
    box.append(text, button);
    app.append(box);
  };
  addEventListener('gongwei:failed', say);
  addEventListener('error', function (event) {
    if (event.target instanceof HTMLScriptElement) say();
  }, true);
})();
