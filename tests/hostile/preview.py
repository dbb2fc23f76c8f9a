#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""preview.py MINHBACH: what a browser would never send, to a preview: slow, oversized, broken and cunning requests, and very
many connections. After each the next reader is served at once and memory stays small. Prints TAP."""
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

minhbach = os.path.realpath(sys.argv[1])
work = tempfile.mkdtemp()
tree = os.path.join(work, "tree")
subprocess.run([minhbach, "new", "site", tree], check=True, stdout=subprocess.DEVNULL)
server = subprocess.Popen([minhbach, "serve", "--port", "0", "--as-of=2026-01-28", tree], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
port = int(re.search(rb":(\d+)/", server.stdout.readline()).group(1))
HOST = b"Host: localhost\r\n"
tests = failed = 0


def check(name, good, seen=""):
    global tests, failed
    tests += 1
    failed += not good
    print("%s %d %s%s" % ("ok" if good else "not ok", tests, name, "" if good else ": " + repr(seen)[:300]), flush=True)


def dial():
    return socket.create_connection(("127.0.0.1", port), timeout=10)


def answer(connection, seconds=5):
    """All that comes until the other side closes or falls silent."""
    got = b""
    connection.settimeout(seconds)
    try:
        while part := connection.recv(65536):
            got += part
    except OSError:
        pass
    return got


def ask(request, seconds=5):
    with dial() as connection:
        try:
            connection.sendall(request)
        except OSError:
            pass
        return answer(connection, seconds)


def status(reply):
    found = re.match(rb"HTTP/1\.[01] (\d+)", reply)
    return int(found.group(1)) if found else 0


def served():
    """How long a plain reader waits for the home page; 99 if in vain."""
    start = time.monotonic()
    reply = ask(b"GET / HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n", 10)
    return time.monotonic() - start if status(reply) == 200 and b"</html>" in reply else 99


def memory():
    with open("/proc/%d/status" % server.pid, encoding="ascii") as file:
        return int(re.search(r"VmRSS:\s+(\d+)", file.read()).group(1)) // 1024


for _ in range(100):
    if served() < 99:
        break
    time.sleep(0.1)
check("the preview serves its home page", served() < 99)

slow = [dial() for _ in range(200)]
for connection in slow:
    connection.sendall(b"GET / HTTP/1.1\r\nHost: loc")
check("half a request holds nobody up", served() < 5)
for connection in slow[:20]:
    connection.sendall(b"a")
check("nor does one that comes byte by byte", served() < 5)
for connection in slow:
    connection.close()

idle = [dial() for _ in range(1000)]
check("1,000 idle connections", served() < 5)
for connection in idle:
    connection.close()
streams = [dial() for _ in range(1000)]
for connection in streams:
    connection.sendall(b"GET /.minhbach/events HTTP/1.1\r\n" + HOST + b"\r\n")
check("1,000 open event streams", served() < 5 and status(streams[-1].recv(200)) == 200)
for connection in streams:
    connection.close()
check("and when all of them hang up", served() < 5)

BIG = b"a" * (1 << 20)
for name, request in {
        "a header of 1 MB is cut off": b"GET / HTTP/1.1\r\n" + HOST + b"X: " + BIG + b"\r\n\r\n",
        "10,000 headers": b"GET / HTTP/1.1\r\n" + HOST + b"X: y\r\n" * 10000 + b"\r\n",
        "a request line of 1 MB": b"GET /" + BIG + b" HTTP/1.1\r\n" + HOST + b"\r\n",
        "a line that never ends": BIG,
        "a body of 1 MB": b"POST / HTTP/1.1\r\n" + HOST + b"Content-Length: 1048576\r\n\r\n" + BIG,
        "a body with GET": b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length: 1048576\r\n\r\n" + BIG,
        "a length that overflows": b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length: 99999999999999999999\r\n\r\n",
        "a negative length": b"GET / HTTP/1.1\r\n" + HOST + b"Content-Length: -1\r\n\r\n",
        "a huge chunk": b"POST / HTTP/1.1\r\n" + HOST + b"Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n" + BIG,
        "other methods": b"DELETE / HTTP/1.1\r\n" + HOST + b"\r\n", "a method of none": b"\0\1\2 / HTTP/1.1\r\n" + HOST + b"\r\n",
        "HTTP/0.9": b"GET /\r\n\r\n", "HTTP/9.9": b"GET / HTTP/9.9\r\n" + HOST + b"\r\n"}.items():
    reply = ask(request, 2)
    check(name + ": refused", status(reply) != 200 and served() < 5, reply[:200])

for name, lines in {"no Host": b"", "an empty Host": b"Host:\r\n", "a foreign Host": b"Host: evil.example\r\n",
                    "a Host that begins as ours": b"Host: localhost.evil.example\r\n", "a Host with a user": b"Host: localhost@evil.example\r\n",
                    "an address of another machine": b"Host: 10.0.0.1\r\n", "a Host after a NUL": b"Host: \0localhost\r\n"}.items():
    for version in (b"1.0", b"1.1"):
        reply = ask(b"GET / HTTP/" + version + b"\r\n" + lines + b"Connection: close\r\n\r\n", 2)
        check("%s, HTTP/%s: refused" % (name, version.decode()), status(reply) in (0, 400, 403), reply[:200])

secret = b"base_url"  # stands in content/site.yml and on no page
for path in [b"/../content/site.yml", b"/%2e%2e/content/site.yml", b"/..%2fcontent%2fsite.yml", b"/%2E%2E%2Fcontent/site.yml", b"/.%2e/content/site.yml",
             b"/ky/../../content/site.yml", b"//../content/site.yml", b"/./../content/site.yml", b"/..\\content\\site.yml", b"/%5c..%5ccontent",
             b"/%252e%252e/content/site.yml", b"/%c0%ae%c0%ae/content/site.yml", b"/\xc0\xae\xc0\xae/content/site.yml", b"/index.html%00",
             b"/index.html\0", b"/%00", b"/etc/passwd", b"//etc/passwd", b"/proc/self/environ", b"/dev/zero", b"file:///etc/passwd",
             b"http://localhost/../content/site.yml", b"/;/../content/site.yml", b"/" + b"../" * 50 + b"etc/passwd", b"/%", b"/%f", b"*", b"?", b"", b"/a" * 5000]:
    reply = ask(b"GET " + path + b" HTTP/1.1\r\n" + HOST + b"Connection: close\r\n\r\n", 2)
    check("GET %s: nothing but the site" % ascii(path[:60])[1:], status(reply) != 200 and secret not in reply and b"root:" not in reply, reply[:200])

own = subprocess.run(["hostname", "-I"], capture_output=True, text=True).stdout.split()
own = next((address for address in own if "." in address), "")
if own:
    try:
        socket.create_connection((own, port), timeout=2).close()
        check("the machine's other address is closed", False, own)
    except OSError:
        check("the machine's other address is closed", True)
check("it still serves, in less than 200 MB", served() < 5 and memory() < 200, memory())
server.send_signal(signal.SIGTERM)
check("and ends when told", server.wait(timeout=20) in (0, 143, -15), server.returncode)
shutil.rmtree(work)
print("1..%d" % tests)
sys.exit(1 if failed else 0)
