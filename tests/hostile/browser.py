#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""browser.py SITE: Chromium opens pages of a hostile site, served as on the web; nothing in them may run. Every dialog would
call a trap that is put into the page, which marks the document; so would a handler or a script that was injected. That
the trap works is shown with a page that does call it."""
import functools
import http.server
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading

site = sys.argv[1]
browser = next((path for path in map(shutil.which, ("chromium", "chromium-browser", "google-chrome")) if path), None)
PAGES = ["index.html", "ke-hoach/ke-hoach/index.html", "ky/2026-01/index.html", "gioi-thieu/index.html"]
if not browser:
    print("1..0 # SKIP no Chromium here")
    sys.exit(0)
TRAP = b"""<script>["alert","confirm","prompt","print"].forEach(function (name) {
window[name] = function () { document.documentElement.setAttribute("data-trapped", name); }; });</script>"""


class Handler(http.server.SimpleHTTPRequestHandler):
    """The site below its base path; without the policy and with the trap, so that only escaping protects it."""

    def do_GET(self):
        name = self.path.split("?")[0].lstrip("/")
        path = os.path.join(site, name)
        if not os.path.isfile(path) or not os.path.realpath(path).startswith(os.path.realpath(site)):
            self.send_error(404)
            return
        with open(path, "rb") as file:
            content = file.read()
        if name.endswith(".html"):
            content = re.sub(rb'<meta http-equiv="Content-Security-Policy"[^>]*>', b"", content)
            content = content.replace(b"<head>", b"<head>" + TRAP, 1) if b"<head>" in content else TRAP + content
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8" if name.endswith(".html") else "application/octet-stream")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


def dump(url):
    profile = tempfile.mkdtemp()
    try:
        return subprocess.run([browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--user-data-dir=" + profile,
                               "--virtual-time-budget=2000", "--dump-dom", url], capture_output=True, timeout=90).stdout.decode("utf-8", "replace")
    finally:
        shutil.rmtree(profile, ignore_errors=True)


with open(os.path.join(site, "trap.html"), "w", encoding="utf-8") as file:
    file.write("<!doctype html><html><head></head><body><img src=x onerror=alert(1)></body></html>")
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=site))
threading.Thread(target=server.serve_forever, daemon=True).start()
failed = 0
for number, page in enumerate(["trap.html"] + PAGES, 1):
    seen = dump("http://127.0.0.1:%d/%s" % (server.server_port, page))
    trapped = re.search(r"<html[^>]*data-trapped", seen) is not None
    good = trapped if page == "trap.html" else "</html>" in seen and len(seen) > 1000 and not trapped
    failed += not good
    print("%s %d Chromium runs %s %s" % ("ok" if good else "not ok", number, "what is planted in" if page == "trap.html" else "nothing in", page),
          flush=True)
print("1..%d" % (len(PAGES) + 1))
server.shutdown()
sys.exit(1 if failed else 0)
