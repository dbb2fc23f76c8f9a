# SPDX-License-Identifier: MIT
"""A clone of the project for commands to run in, with a bare repository that stands for its server."""
import os
import shutil
import subprocess

PRELUDE = r"""
served() { # COMMAND…: it says where, and answers there; then it is ended as by Ctrl+C
    local out=$SANDBOX/served url server status=1
    "$@" > "$out" & server=$!
    for _ in $(seq 300); do
        url=$(head -n 1 "$out")
        [ -n "$url" ] && curl -sf -o /dev/null "$url" && status=0 && break
        sleep 0.1
    done
    kill -INT $server
    wait $server || return 1
    return $status
}
"""


def run(*command, **options):
    subprocess.run(command, check=True, **options)


class Sandbox:
    def __init__(self, project, build, root):
        self.root, self.build = root, build
        self.env = dict(os.environ, SANDBOX=root, HOME=root + "/home", LC_ALL="C.UTF-8", LANGUAGE="vi", NO_COLOR="1",
                        GIT_CONFIG_NOSYSTEM="1", GIT_AUTHOR_NAME="tester", GIT_AUTHOR_EMAIL="tester@example.invalid",
                        GIT_COMMITTER_NAME="tester", GIT_COMMITTER_EMAIL="tester@example.invalid")
        for name in ("SOURCE_DATE_EPOCH", "MAKEFLAGS", "MAKELEVEL", "MFLAGS", "GH_TOKEN", "COMMENT_TOKEN", "BUILD", "MODE"):
            self.env.pop(name, None)
        for folder in ("home", "server", "bucket"):
            os.mkdir(os.path.join(root, folder))
        self.clone = os.path.join(root, "minhbach")
        files = subprocess.run(["git", "-C", project, "ls-files", "-z", "-co", "--exclude-standard"], check=True,
                               capture_output=True, text=True).stdout.split("\0")
        for name in filter(None, files):
            if os.path.isfile(os.path.join(project, name)):
                os.makedirs(os.path.dirname(os.path.join(self.clone, name)), exist_ok=True)
                shutil.copy2(os.path.join(project, name), os.path.join(self.clone, name))
        self.git("init", "-q", "-b", "main")
        self.git("add", "--all")
        self.git("commit", "-q", "-m", "The project as it is")
        run("git", "init", "-q", "--bare", "-b", "main", root + "/remote.git", env=self.env)
        self.git("remote", "add", "origin", root + "/remote.git")
        self.git("push", "-q", "origin", "main")
        self.lend_build(self.clone)

    def git(self, *arguments):
        run("git", "-C", self.clone, *arguments, env=self.env)

    def lend_build(self, clone):
        """What is compiled already, so that `make` has nothing to compile: all sources are older."""
        lent = os.path.join(self.root, "lent")
        if not os.path.exists(lent):
            shutil.copytree(os.path.join(self.build, "release/src"), os.path.join(lent, "release/src"))
            shutil.copy(os.path.join(self.build, "release/minhbach"), os.path.join(lent, "release"))
        shutil.copytree(lent, os.path.join(clone, "build"), copy_function=os.link)
        run("find", clone, "-path", "*/build", "-prune", "-o", "-path", "*/.git", "-prune", "-o", "-type", "f", "-exec",
            "touch", "-d", "2020-01-01", "{}", "+")

    def checkout(self, name):
        """A fresh clone, as a CI job gets one."""
        path = os.path.join(self.root, name)
        run("git", "clone", "-q", self.root + "/remote.git", path, env=self.env)
        self.lend_build(path)
        return path

    def session(self, commands, folder, env=None):
        """Runs bash commands one after the other in one shell. Yields (status, what it said) for each."""
        script = [PRELUDE]
        for number, command in enumerate(commands):
            script.append('{ %s\n} > "$SANDBOX/log.%d" 2>&1 < /dev/null\necho $? > "$SANDBOX/status.%d"' % (command, number, number))
        for number in range(len(commands)):
            for kind in ("log", "status"):
                if os.path.exists(f"{self.root}/{kind}.{number}"):
                    os.remove(f"{self.root}/{kind}.{number}")
        subprocess.run(["bash", "-c", "\n".join(script)], cwd=folder, env={**self.env, **(env or {})})
        for number in range(len(commands)):
            try:
                with open(f"{self.root}/status.{number}") as status, open(f"{self.root}/log.{number}", errors="replace") as log:
                    yield int(status.read()), log.read()
            except (FileNotFoundError, ValueError):
                yield 255, "the shell ended before this command did"
