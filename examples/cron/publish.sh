#!/bin/sh
# Publishes plans into the folder that a web server serves, and looks at what it wrote.
#   sh publish.sh FOLDER ADDRESS PLAN...
# A run that finds another at work, or a plan at fault, changes nothing and ends with an error, which cron sends by mail.
set -eu
folder="$1"
address="$2"
shift 2

ttdn publish "$folder" "$@" --address "$address"
ttdn lint "$folder"
