# Stops processes whose supervisor has gone without stopping them (killed, or crashed).
#
# Standard input is a pipe from the supervisor, which the kernel closes when it dies. Lines on it: `+ PID` puts the
# process group PID under guard, `- PID` takes it off again.
trap '' INT TERM HUP
groups=
while read -r change pid; do
  rest=
  for group in $groups; do
    [ "$group" = "$pid" ] || rest="$rest $group"
  done
  groups=$rest
  [ "$change" = '-' ] || groups="$groups $pid"
done

running() {
  for group in $groups; do
    kill -0 "-$group" && return 0
  done
  return 1
}

for group in $groups; do kill -INT "-$group"; done
tries=0
while running && [ $tries -lt 50 ]; do
  sleep 0.1
  tries=$((tries + 1))
done
for group in $groups; do kill -KILL "-$group"; done
