# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh
#
# To be sourced: reads Debian's archive by this machine's apt, in directories of its own. It needs no rights,
# and nothing of the machine changes.

# archive_sources deb|deb-src SUITE: the sources of this machine, with SUITE in the place of its own; so a
# local mirror or a proxy is kept. Whatever is not Debian's own is left out here or fails Debian's signature.
archive_sources () {
  for keyring in /usr/share/keyrings/debian-archive-keyring.[gp][gp][gp]; do :; done
  apt-get update --print-uris -o Debug::NoLocking=true |
    sed -n "s#^'\(.*\)/dists/\([^/]*\)/InRelease' .*#\1 \2#p" |
    while read -r uri release; do
      case $uri in cdrom:*) continue ;; esac
      case ${release%-*} in
        bookworm | trixie | forky | sid | stable | oldstable | testing | unstable) ;;
        *) continue ;;
      esac
      part=
      case $release,$2 in
        *-updates,trixie | *-security,trixie) part=-${release##*-} ;;
        *-*,*) continue ;;
      esac
      echo "$1 [signed-by=$keyring] $uri $2$part main"
    done | sort -u
}

# archive_set_up DIRECTORY ARCHITECTURE: settings are read from one file alone, so that hooks of this machine
# do not run; how it reaches the archive (proxies, certificates) is copied. The caller writes sources.list.
# A suite before its release may say of itself that it is out of date.
archive_set_up () {
  archive=$1
  mkdir -p "$archive/state/lists/partial" "$archive/cache/archives/partial" "$archive/log"
  : > "$archive/status"
  {
    apt-config dump | grep '^Acquire::' | grep -v '^Acquire::IndexTargets' || true
    cat << END
Acquire::Check-Valid-Until "false";
Acquire::Languages "none";
Acquire::Retries "3";
APT::Architecture "$2";
APT::Architectures { "$2"; };
APT::Install-Recommends "false";
APT::Sandbox::User "$(id -un)";
Debug::NoLocking "true";
Dir::Cache "$archive/cache";
Dir::Etc::Parts "/dev/null";
Dir::Etc::Preferences "/dev/null";
Dir::Etc::PreferencesParts "/dev/null";
Dir::Etc::SourceList "$archive/sources.list";
Dir::Etc::SourceParts "/dev/null";
Dir::Log "$archive/log";
Dir::State "$archive/state";
Dir::State::status "$archive/status";
END
  } > "$archive/apt.conf"
}

archive_apt () { APT_CONFIG=$archive/apt.conf apt-get -qq -y "$@"; }
