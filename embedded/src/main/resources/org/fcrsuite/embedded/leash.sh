# Runs a command on a leash: when whoever holds our standard input lets go of it, be it by closing it, by ending or by
# being killed, the command gets the signal named first. That way no child outlives its parent, whatever happens to it.
signal=$1
shift
# Job control puts the command in a process group of its own, so that Ctrl-C at the terminal reaches only the parent,
# which then stops its children in order.
set -m
"$@" </dev/null 3<&- &
child=$!
trap 'kill -s "$signal" "$child" 2>/dev/null' TERM
trap : INT HUP
( trap - TERM INT HUP; read -r _; kill -s "$signal" "$child" 2>/dev/null ) 1>/dev/null 2>&1 &
watcher=$!
code=0
while kill -0 "$child" 2>/dev/null; do
    wait "$child" 2>/dev/null
    code=$?
done
kill -s KILL "$watcher" 2>/dev/null
exit "$code"
