// Only a browser without JavaScript modules runs this file; written in the oldest syntax for it.
document.addEventListener('DOMContentLoaded', function () {
  document.getElementById('boot-old').removeAttribute('hidden');
});
