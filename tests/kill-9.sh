#!/bin/sh
# Ends the command line by SIGKILL at random moments of imports, undos, redos and reparses, and looks each time whether anything is lost.
# tests/kill-9.sh [MOMENTS [SEED]]: 200 moments where none are given; the same seed gives the same moments again.
set -eu
cd "$(dirname "$0")/.."
export POLICYPORTAL_KILLS="${1:-200}"
if [ $# -gt 1 ]; then export POLICYPORTAL_SEED="$2"; fi
exec dotnet test tests/PolicyPortal.Tests --filter "FullyQualifiedName~KillTests" --logger "console;verbosity=detailed"
