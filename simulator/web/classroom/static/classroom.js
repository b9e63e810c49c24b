/* Live update of a session's page. All works without it. No syntax after ES2017; nothing from elsewhere. */
(function () {
  'use strict';
  var suite = document.getElementById('suite');
  if (!suite || !window.fetch || !window.JSON) { return; }
  var base = suite.getAttribute('data-base');
  var mark = suite.getAttribute('data-mark');
  var count = document.getElementById('compte');
  var live = document.getElementById('annonce');
  var state = document.getElementById('etat');
  var said = document.getElementById('dit');
  var again = document.getElementById('actualiser');
  var socket = null, opened = false, refusals = 0, wait = 500, timer = null, polling = false, lastHeard = 0;
  var asked = 0, waiting = {}, spoken = '';
  var NB = '\u202f';

  if (again) { again.parentNode.hidden = true; }

  /* What is shown */

  function announce(text) {
    if (!text) { return; }
    live.textContent = '';
    setTimeout(function () { live.textContent = text; }, 60);
  }

  function tell(text) {
    said.textContent = text || '';
    said.hidden = !text;
  }

  function over() {
    var found = document.getElementById('ou');
    return !!found && found.hasAttribute('data-over');
  }

  function lost(yes) {
    if (over()) { yes = false; }
    state.hidden = !yes;
    state.textContent = yes ? 'La connexion est perdue' + NB + ': la page essaie de la reprendre toute seule.' : '';
    if (again) { again.parentNode.hidden = !yes; }
  }

  function typed() {
    var kept = [], all = suite.querySelectorAll('input, textarea'), i, one;
    for (i = 0; i < all.length; i++) {
      one = all[i];
      if (!one.id) { continue; }
      if (one.type === 'radio' ? one.checked !== one.defaultChecked : one.value !== one.defaultValue) {
        kept.push({ id: one.id, radio: one.type === 'radio', checked: one.checked, value: one.value });
      }
    }
    return kept;
  }

  function put(kept) {
    kept.forEach(function (was) {
      var one = document.getElementById(was.id);
      if (!one) { return; }
      if (!was.radio) { one.value = was.value; } else if (was.checked) { one.checked = true; }
    });
  }

  function replace(html) {
    var active = document.activeElement, inside = active && suite.contains(active), id = inside ? active.id : '';
    var start = null, end = null, kept = typed(), title = heading(), focus;
    try { start = active.selectionStart; end = active.selectionEnd; } catch (error) { start = null; }
    var unfolded = suite.querySelectorAll('details[open][id]'), i, one, ids = [];
    for (i = 0; i < unfolded.length; i++) { ids.push(unfolded[i].id); }
    suite.innerHTML = html;
    put(kept);
    for (i = 0; i < ids.length; i++) {
      one = document.getElementById(ids[i]);
      if (one) { one.open = true; }
    }
    if (inside) {
      focus = (id && document.getElementById(id)) || document.getElementById('ou');
      if (focus) {
        try { focus.focus({ preventScroll: true }); } catch (error) { focus.focus(); }
        if (start !== null && focus.setSelectionRange) { try { focus.setSelectionRange(start, end); } catch (error) { start = null; } }
      }
    }
    if (title !== heading() && suite.getBoundingClientRect().top < 0) { suite.scrollIntoView(); }
    document.title = heading() + ' · Plateau';
  }

  function heading() {
    var found = document.getElementById('ou');
    return found ? found.textContent : '';
  }

  function receive(data) {
    lastHeard = Date.now();
    if (data.answer !== undefined) { answered(data.answer, data); return; }
    if (data.count !== undefined) { count.textContent = data.count; }
    if (data.html !== undefined && data.mark !== mark) {
      replace(data.html);
      if (data.say !== spoken) { tell(''); announce(data.say); spoken = data.say; }
    }
    mark = data.mark;
  }

  /* How it comes: a WebSocket; where it does not pass, a question that waits for its answer */

  function ask(path, options) {
    options = options || {};
    options.credentials = 'same-origin';
    options.headers = options.headers || {};
    options.headers.Accept = 'application/json';
    return fetch(base + path, options);
  }

  function later() {
    clearTimeout(timer);
    if (over()) { return; }
    timer = setTimeout(connect, wait + Math.random() * wait);
    wait = Math.min(wait * 2, 8000);
  }

  function connect() {
    clearTimeout(timer);
    if (socket || polling || over()) { return; }
    lastHeard = Date.now();
    if (!window.WebSocket || refusals >= 2) { poll(); return; }
    opened = false;
    try {
      socket = new WebSocket((location.protocol === 'https:' ? 'wss://' : 'ws://') + location.host + base + '/live?as=html&version=' + mark);
    } catch (error) { refusals = 2; poll(); return; }
    var mine = socket;
    mine.onopen = function () { opened = true; refusals = 0; wait = 500; lost(false); };
    mine.onmessage = function (message) { if (mine === socket) { receive(JSON.parse(message.data)); } };
    mine.onclose = function (event) {
      if (mine !== socket) { return; }
      socket = null;
      fail();
      if (event.code === 4001) { location.reload(); return; }
      if (event.code === 1008) { lost(true); return; }
      if (!opened) { refusals += 1; }
      lost(true);
      later();
    };
  }

  function poll() {
    polling = true;
    ask('/view?as=html&version=' + mark).then(function (answer) {
      if (answer.status === 401 || answer.status === 404) { location.reload(); throw new Error('gone'); }
      if (!answer.ok) { throw new Error('refused'); }
      return answer.json();
    }).then(function (data) {
      polling = false; wait = 500; lost(false); receive(data); connect();
    }).catch(function () {
      polling = false; refusals = 0; lost(true); later();
    });
  }

  function wake() {
    if (document.visibilityState === 'hidden') { return; }
    /* A phone that slept may hold a connection that is dead and does not know it. */
    if (socket && Date.now() - lastHeard > 15000) { var old = socket; socket = null; fail(); old.close(); }
    refusals = 0; wait = 500;
    connect();
  }
  document.addEventListener('visibilitychange', wake);
  window.addEventListener('pageshow', wake);
  window.addEventListener('online', wake);

  /* What is sent */

  function fields(form) {
    var found = {}, i, one;
    for (i = 0; i < form.elements.length; i++) {
      one = form.elements[i];
      if (one.name && (one.type !== 'radio' || one.checked)) { found[one.name] = one.value; }
    }
    return found;
  }

  function fail() {
    Object.keys(waiting).forEach(function (id) { waiting[id].otherwise(); });
  }

  function answered(id, data) {
    var one = waiting[id];
    if (one) { delete waiting[id]; clearTimeout(one.timer); one.then(data); }
  }

  function send(data, then) {
    if (!socket || socket.readyState !== 1) { post(data, then, 3); return; }
    var id = String(asked += 1), one;
    data.id = id;
    one = {
      then: then,
      otherwise: function () { delete waiting[id]; clearTimeout(one.timer); post(data, then, 3); },
      timer: 0
    };
    one.timer = setTimeout(function () { one.otherwise(); }, 4000);
    waiting[id] = one;
    socket.send(JSON.stringify(data));
  }

  /* The same sent twice counts once: what may not have arrived is sent again. */
  function post(data, then, left) {
    var body = Object.keys(data).map(function (name) {
      return encodeURIComponent(name) + '=' + encodeURIComponent(data[name]);
    }).join('&');
    ask('/acte', { method: 'POST', body: body, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }).then(function (answer) {
      if (answer.status === 401) { location.reload(); }
      return answer.json();
    }).then(then).catch(function () {
      if (left > 0) { setTimeout(function () { post(data, then, left - 1); }, 1500); return; }
      then({ done: false, text: 'L’envoi n’a pas abouti. Vérifiez le réseau, puis envoyez de nouveau.' });
    });
  }

  function submit(form) {
    var button = form.querySelector('button');
    if (button) { button.setAttribute('aria-disabled', 'true'); }
    send(fields(form), function (answer) {
      if (button) { button.removeAttribute('aria-disabled'); }
      tell(answer.done && answer.kept !== false ? '' : answer.text);
      if (answer.done && answer.kept !== false) { announce(answer.text); }
    });
  }

  document.addEventListener('submit', function (event) {
    if (!event.target.hasAttribute('data-act')) { return; }
    event.preventDefault();
    var button = event.target.querySelector('button');
    if (!button || button.getAttribute('aria-disabled') !== 'true') { submit(event.target); }
  });
  document.addEventListener('change', function (event) {
    var form = event.target.form;
    if (form && form.hasAttribute('data-auto') && event.target.type === 'radio') { submit(form); }
  });

  connect();
}());
