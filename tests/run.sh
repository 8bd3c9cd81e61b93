#!/usr/bin/env bash
# Installs what the tests need, builds, runs every test and ends with one line: "N passed, N failed".
# Needs the .NET SDK, Node with npm, git and, where something is missing, apt as root.
#   bash tests/run.sh                 all
#   bash tests/run.sh unit client     only these: client unit interop fuzz cluster browser
set -euo pipefail
cd "$(dirname "$0")/.."

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1
configuration=Release
suites=("$@")
[ ${#suites[@]} -gt 0 ] || suites=(client unit interop fuzz cluster browser)
logs=$(mktemp -d)

install_tools() {
  local missing=()
  command -v chromium >/dev/null || missing+=(chromium)
  command -v strace >/dev/null || missing+=(strace)
  [ ${#missing[@]} -gt 0 ] || return 0
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# count SUITE STATUS PASSED FAILED: a suite that ended badly without a failed test (a crash, a build error) counts as one failure.
count() {
  local suite=$1 status=$2 ok=$3 bad=$4
  [ "$status" -eq 0 ] || [ "$bad" -gt 0 ] || bad=1
  [ $((ok + bad)) -gt 0 ] || bad=1
  echo "$ok $bad" >"$logs/$suite.count"
  printf '== %s: %d passed, %d failed (%ds)\n' "$suite" "$ok" "$bad" "$((SECONDS - started))"
}

run_client() {
  local status=0 report=$logs/client.json
  (cd web/client && npm run --silent lint && npx --no-install tsc --noEmit && npx --no-install vitest run --reporter=default --reporter=json --outputFile="$report") || status=$?
  count client $status "$(number numPassedTests "$report")" "$(number numFailedTests "$report")"
}

number() {
  node -e 'const fs = require("fs"); const [key, file] = process.argv.slice(1);
    console.log(fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8"))[key] ?? 0 : 0)' "$1" "$2"
}

run_dotnet() {
  local suite=$1 status=0 log=$logs/$1.log
  dotnet test "tests/$suite" -c $configuration --no-build --blame-hang-timeout 10m --logger "trx;LogFileName=$suite.trx" --results-directory "$logs/$suite" 2>&1 | tee "$log" || status=$?
  count "$suite" $status "$(sum Passed "$log")" "$(sum Failed "$log")"
}

# The closing line of dotnet test: "Passed!  - Failed:     0, Passed:     6, Skipped:     0, Total:     6, ..."
sum() {
  sed -nE "s/^(Passed|Failed)! .*[ -]$1: *([0-9]+),.*/\2/p" "$2" | awk '{ n += $1 } END { print n + 0 }'
}

# run SUITE...: one after the other.
run() {
  local suite started
  for suite in "$@"; do
    started=$SECONDS
    if [ "$suite" = client ]; then run_client; else run_dotnet "$suite"; fi
  done
}

install_tools
echo "== build"
# One compiler for all projects, also where the machine switches it off: it loads itself and the analyzers once.
dotnet build NvpOrleans.sln -c $configuration --verbosity quiet -p:UseSharedCompilation=true
dotnet build-server shutdown --vbcscompiler >/dev/null

# The cluster's tests wait for each other's processes most of the time, so what only computes runs beside them. The browsers need the machine.
beside=() alone=() cluster=()
for suite in "${suites[@]}"; do
  case $suite in
    cluster) cluster=(cluster) ;;
    browser) alone=(browser) ;;
    *) beside+=("$suite") ;;
  esac
done
run "${cluster[@]}" >"$logs/cluster.out" 2>&1 &
run "${beside[@]}"
wait
cat "$logs/cluster.out"
run "${alone[@]}"

echo "logs: $logs"
echo "whole run: ${SECONDS}s"
read -r passed failed < <(cat "$logs"/*.count | awk '{ ok += $1; bad += $2 } END { print ok + 0, bad + 0 }')
[ "$(ls "$logs"/*.count | wc -l)" -eq ${#suites[@]} ] || failed=$((failed + 1))
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
