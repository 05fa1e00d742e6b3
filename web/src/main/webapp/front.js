// The page knows its own address, which its commands need.
document.getElementById('address').textContent = new URL('.', location.href).href.replace(/\/$/, '');
