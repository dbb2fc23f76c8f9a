#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""run.py BUILD: runs every command of README.md in a clone of its own, and the jobs of its GitLab recipe and of the workflows
against a repository that stands for the server; looks at the pictures of the staff guide. Prints TAP; standins.py says what
runs instead of what cannot run in a test."""
import os
import re
import shlex
import subprocess
import sys
import tempfile

import yaml

from sandbox import Sandbox
from standins import AFTERWARDS, COMMANDS, EDITS, JOBS, NAMED, stand_in

PROJECT = os.path.realpath(os.path.join(os.path.dirname(__file__), "../.."))
WORDS = r"(?:make|minhbach|bats|git|sudo|rsync|rclone|ssh-keygen|curl|docker|tests/\S+|\.ci/\S+|build/release/minhbach)"
RESERVED = {"image", "default", "stages", "variables", "include", "workflow"}
count = failed = 0


def report(name, fine, said=""):
    global count, failed
    count += 1
    failed += not fine
    print(f"{'ok' if fine else 'not ok'} {count} - {name}")
    if not fine:
        print("".join(f"#   {line}\n" for line in said.splitlines()[-30:]), end="", flush=True)


def read(name):
    with open(os.path.join(PROJECT, name), encoding="utf-8") as file:
        return file.read()


def blocks(text, language):
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.M | re.S)


def commands_of(text):
    """The lines of all blocks of shell, without remarks at their ends; comment lines are told apart by their '#'."""
    for block in blocks(text, "sh"):
        for line in block.splitlines():
            line = line.strip() if line.startswith("#") else re.sub(r"\s+#\s.*$", "", line).strip()
            if line:
                yield line


def named_in(text):
    """Commands within sentences and tables, `like this`."""
    prose = re.sub(r"^```.*?^```$", "", text, flags=re.M | re.S)
    return sorted({code for code in re.findall(r"`([^`\n]+)`", prose) if re.match(WORDS + r" \S", code)})


def check_readme(sandbox):
    text = read("README.md")
    typed = list(commands_of(text))
    names = [name for name in named_in(text) if name not in typed]
    known = {re.match(r"```(\w*)", fence).group(1) for fence in re.findall(r"^```\w+", text, re.M)}
    report("README.md: every block says what it is", known <= {"sh", "text", "yaml"}, str(known))
    script, kept = [], []
    for command in typed:
        if command.startswith("#"):
            instead, reason = EDITS.get(command, f"echo {shlex.quote('standins.py does not know: ' + command)}; false"), None
        else:
            instead, reason = stand_in(command, COMMANDS)
        kept.append((command, reason))
        script.append(instead + (f" && {{ {AFTERWARDS[command]}; }}" if command in AFTERWARDS else ""))
    for command in names:
        instead, reason = stand_in(command, NAMED)
        kept.append((command, reason))
        script.append(instead)
    for command in AFTERWARDS:
        report(f"README.md still has: {command}", command in typed)
    for (command, reason), (status, said) in zip(kept, sandbox.session(script, sandbox.clone)):
        report(command.replace("#", "edit:") + (f" ({reason})" if reason else ""), status == 0, f"status {status}\n{said}")


def run_job(sandbox, name, lines, env):
    folder = sandbox.checkout(name)
    script = [stand_in(line, JOBS)[0] for line in lines]
    for line, (status, said) in zip(lines, sandbox.session(script, folder, env)):
        report(f"{name}: {line}", status == 0, f"status {status}\n{said}")
    return folder


def publications(sandbox, branch):
    log = os.popen(f"git --git-dir={sandbox.root}/remote.git rev-list --count {branch}").read().strip()
    return int(log or 0)


def correct_a_figure(sandbox):
    sandbox.git("checkout", "-q", "--force", "main")
    sandbox.git("clean", "-qfd", "content", "data")
    for _ in sandbox.session([EDITS["# change a published figure in data/results/2026-09.csv, and save"],
                              "echo 'dvctt-toan-trinh,so-mau-1,2026-09,79,80,2026-11-20,x' >> data/corrections.csv",
                              "git commit -qam 'Correct a figure' && git push -q origin main"], sandbox.clone):
        pass


def check_gitlab(sandbox):
    recipe = yaml.safe_load(blocks(read("README.md"), "yaml")[0])
    before = recipe["default"]["before_script"]
    jobs = {name: before + job["script"] for name, job in recipe.items() if name not in RESERVED}
    report("GitLab: the recipe has the jobs check and pages", set(jobs) == {"check", "pages"}, str(set(jobs)))
    for name in jobs:
        report(f"GitLab: {name} has rules", bool(recipe[name]["rules"][0]["if"]))
    env = {"CI_SERVER_HOST": "server", "CI_PROJECT_PATH": "office/site", "PUBLISH_TOKEN": "x"}
    folder = run_job(sandbox, "gitlab-pages", jobs["pages"], env)
    report("GitLab: the job leaves the folder that its artifacts name", os.path.exists(folder + "/public/index.html"))
    report("GitLab: a first publication", publications(sandbox, "published-site") == 1)
    folder = run_job(sandbox, "gitlab-check", jobs["check"], env)
    report("GitLab: the check leaves what would change", os.path.getsize(folder + "/diff.md") > 0)
    correct_a_figure(sandbox)
    run_job(sandbox, "gitlab-again", jobs["pages"], env)
    report("GitLab: a second publication on top of the first", publications(sandbox, "published-site") == 2)


def check_github(sandbox):
    env = {"GITHUB_STEP_SUMMARY": sandbox.root + "/summary.md", "REQUEST": "1"}
    for name in ("publish", "check"):
        (job,) = yaml.safe_load(read(f".github/workflows/{name}.yml"))["jobs"].values()
        steps = [step["run"] for step in job["steps"] if "run" in step]
        report(f"GitHub: {name} uses nothing but the checkout",
               [step["uses"] for step in job["steps"] if "uses" in step] == ["actions/checkout@v4"])
        run_job(sandbox, f"github-{name}", steps, env)
    report("GitHub: a publication", publications(sandbox, "gh-pages") == 1)
    report("GitHub: the summary says what would change", os.path.getsize(env["GITHUB_STEP_SUMMARY"]) > 0)


def check_guide():
    guide = re.sub(r"`[^`\n]*`", "", read("content/pages/huong-dan.md"))
    images = re.findall(r"!\[((?:[^\[\]]|\[[^\]]*\])*)\]\(\.\./files/(\S+?)\)", guide)
    report("the guide has pictures, and says in words what each shows", len(images) >= 5 and
           len(images) == guide.count("![") and all(len(words) > 30 for words, _ in images), str(images))
    for _, name in images:
        size = os.path.getsize(os.path.join(PROJECT, "content/files", name))
        report(f"{name} is under 60 KB", size < 60_000, str(size))


def check_named(build):
    """In the documents in Vietnamese: every command and option that a sentence names is there."""
    program = os.path.join(build, "release/minhbach")
    helps = {}
    for name in ("content/pages/huong-dan.md", "content/README.md", "data/README.md", "templates/new/site/README.md"):
        unknown = []
        for code in re.findall(r"(?<!\\)`(minhbach [^`\n\\]+)`|^    (minhbach .+)$", read(name), re.M):
            words = next(filter(None, code)).split()
            if words[1] not in helps:
                helps[words[1]] = subprocess.run([program, words[1], "--help"], capture_output=True, text=True).stdout
            unknown += [" ".join(words)] * (not helps[words[1]] or any(
                option not in helps[words[1]] for option in words if option.startswith("--")))
        report(f"{name}: the commands it names are there", not unknown, str(unknown))


def check_help():
    makefile = read("Makefile")
    phony = set(re.search(r"^\.PHONY: (.*)$", makefile, re.M).group(1).split())
    told = set(re.findall(r"^([a-z-]+):.*## ", makefile, re.M))
    report("make help tells of every target", phony - told == {"tools"}, str(phony - told))


def main():
    build = os.path.realpath(sys.argv[1])
    with tempfile.TemporaryDirectory() as root:
        sandbox = Sandbox(PROJECT, build, os.path.realpath(root))
        check_readme(sandbox)
        check_gitlab(sandbox)
        check_github(sandbox)
    check_guide()
    check_named(build)
    check_help()
    print(f"1..{count}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
