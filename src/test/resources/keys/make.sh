#!/bin/bash
# Makes the certificates of this folder anew, with GnuPG 2.2 and a clock that is set back. New keys have new
# fingerprints: the tests read them from the files. Usage: ./make.sh, from this folder.
set -euo pipefail
here=$(pwd)
GNUPGHOME=$(mktemp -d)
export GNUPGHOME
trap 'gpgconf --kill all; rm -rf "$GNUPGHOME"' EXIT
uid='ACME Security <security@acme.example>'

g() { # g TIME ARGUMENTS...
    local at=$1
    shift
    gpg --batch --yes --quiet --no-tty --pinentry-mode loopback --passphrase '' --faked-system-time "$at!" "$@" 2>>"$GNUPGHOME/log"
}
unknown() { # sets fpr to the primary key that was not there before
    fpr=$(gpg --batch --with-colons --list-keys 2>/dev/null | awk -F: '/^pub/{p=1} /^fpr/&&p{print $10; p=0}' |
        grep -vxF -f "$GNUPGHOME/known")
    echo "$fpr" >>"$GNUPGHOME/known"
}
new() { # new TIME UID PRIMARY-ALGORITHM SUBKEY-ALGORITHM EXPIRY SUBKEY-EXPIRY
    g "$1" --quick-generate-key "$2" "$3" cert "$5"
    unknown
    [ "$4" = - ] || g "$1" --quick-add-key "$fpr" "$4" encr "$6"
}
save() { gpg --batch --armor --export --export-options export-minimal "${2:-$fpr}" >"$here/$1.asc"; }
saveall() { gpg --batch --armor --export "${2:-$fpr}" >"$here/$1.asc"; }
edit() { # edit TIME LINES...
    local at=$1
    shift
    printf '%s\n' "$@" | gpg --yes --quiet --no-tty --pinentry-mode loopback --passphrase '' --faked-system-time "$at!" \
        --expert --command-fd 0 --edit-key "$fpr" >>"$GNUPGHOME/log" 2>&1
}
echo none >"$GNUPGHOME/known"
day=20250101T000000

new $day "$uid" ed25519 cv25519 never never
good=$fpr
save good
gpg --batch --export "$fpr" >"$here/good.gpg"
gpg --batch --armor --export-secret-keys --pinentry-mode loopback --passphrase '' "$fpr" >"$here/secret.asc"

new $day "$uid" rsa3072 rsa3072 never never
save good-rsa
edit $day addkey 6 1024 0 y y save
saveall weak-subkey-beside-strong

new $day "$uid" nistp256 nistp384 never never
save good-nist
new $day "$uid" brainpoolP256r1 brainpoolP256r1 never never
save good-brainpool

new $day "$uid" ed25519 cv25519 never never
save same-user-id
gpg --batch --armor --export "$fpr" "$good" >"$here/several.asc"

new $day "$uid" ed25519 cv25519 20250601T000000 never
save expired
new $day "$uid" ed25519 cv25519 never 20250601T000000
saveall subkey-expired
new $day "$uid" ed25519 - never never
save no-encryption-subkey
new $day "Somebody Else <else@other.example>" ed25519 cv25519 never never
save other-address
new $day "ACME PSIRT <psirt@acme.example>" ed25519 cv25519 never never
save same-domain

for reason in 0:none 1:compromised 2:superseded 3:retired; do
    new $day "$uid" ed25519 cv25519 never never
    printf '%s\n' y "${reason%%:*}" '' y | gpg --yes --quiet --no-tty --pinentry-mode loopback --passphrase '' \
        --faked-system-time '20250301T000000!' --command-fd 0 --gen-revoke "$fpr" >"$GNUPGHOME/revocation" 2>>"$GNUPGHOME/log"
    gpg --batch --quiet --import "$GNUPGHOME/revocation" 2>>"$GNUPGHOME/log"
    saveall "revoked-${reason#*:}"
done

new $day "$uid" ed25519 cv25519 never never
edit 20250301T000000 'key 1' revkey y 0 '' y save
saveall subkey-revoked
new $day "$uid" ed25519 cv25519 never never
edit $day 'key 1' revkey y 0 '' y save
saveall subkey-revoked-same-second

new $day "$uid" rsa1024 rsa1024 never never
save rsa-1024
new $day "$uid" rsa3072 rsa1024 never never
save rsa-1024-subkey
new $day "$uid" dsa2048 elg2048 never never
save dsa-elgamal
new $day "$uid" rsa3072 elg2048 never never
save elgamal-subkey

weak="--cert-digest-algo SHA1 --allow-weak-digest-algos"
g $day $weak --quick-generate-key "$uid" rsa3072 cert never
unknown
g $day $weak --quick-add-key "$fpr" rsa3072 encr never
save sha1
new $day "$uid" rsa3072 - never never
g $day $weak --quick-add-key "$fpr" rsa3072 encr never
save sha1-binding
g 20120101T000000 $weak --quick-generate-key "$uid" rsa3072 cert never
unknown
g 20120101T000000 --quick-add-key "$fpr" rsa3072 encr never
save sha1-user-id-2012

new $day "Old ACME <old@acme.example>" ed25519 cv25519 never never
g $day --quick-add-uid "$fpr" "$uid"
g 20250301T000000 --quick-revoke-uid "$fpr" "Old ACME <old@acme.example>"
saveall first-user-id-revoked

new $day "$uid" ed25519 cv25519 20250601T000000 never
g 20250501T000000 --quick-set-expire "$fpr" 20270601T000000
saveall renewed
