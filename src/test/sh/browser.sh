#!/bin/sh
# Makes sure that the journeys can be walked: a Chromium and fonts for Chinese. Does nothing where both are there;
# installs them where this is Debian and we are root; otherwise stops the build and says what to install.
set -eu

packages=
if ! command -v chromium >/dev/null 2>&1; then
    packages="chromium"
fi
if ! command -v fc-list >/dev/null 2>&1 || [ -z "$(fc-list :lang=zh-cn family)" ]; then
    packages="$packages fonts-noto-cjk fontconfig"
fi
if [ -z "$packages" ]; then
    exit 0
fi

if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "The browser tests need Chromium and fonts for Chinese. Please install:$(printf ' %s' $packages)" >&2
    echo "On Debian or Ubuntu: sudo apt-get install --no-install-recommends$(printf ' %s' $packages)" >&2
    echo "To build without the tests that need a server: mvn verify -DskipITs" >&2
    exit 1
fi

echo "Installing for the browser tests:$(printf ' %s' $packages)"
export DEBIAN_FRONTEND=noninteractive
apt-get -q -o DPkg::Lock::Timeout=600 update
apt-get -q -y -o DPkg::Lock::Timeout=600 install --no-install-recommends $packages
