#!/bin/sh
# Makes the keys of the test servers. They protect nothing; the password of each store is "changeit".
#
#   ca.pem           the test authority, valid for 100 years
#   good.p12         for localhost and 127.0.0.1, from the authority
#   other-name.p12   for mail.example.net, from the authority
#   expired.p12      for localhost, from the authority, ended in 2021
#   self-signed.p12  for localhost, from nobody
set -eu
cd "$(dirname "$0")"
rm -f ./*.p12 ca.pem
stores="-storetype PKCS12 -storepass changeit"
ec="-keyalg EC -groupname secp256r1"
here="san=dns:localhost,ip:127.0.0.1"

keytool $stores -keystore ca.p12 -alias ca -genkeypair $ec -dname "CN=Test authority of report" \
    -startdate 2020/01/01 -validity 36500 -ext bc:c -ext ku:c=keyCertSign
keytool $stores -keystore ca.p12 -alias ca -exportcert -rfc -file ca.pem

issue() { # name, start, days, subject alternative names
    keytool $stores -keystore "$1.p12" -alias ca -importcert -noprompt -file ca.pem
    keytool $stores -keystore "$1.p12" -alias server -genkeypair $ec -dname "CN=$1"
    keytool $stores -keystore "$1.p12" -alias server -certreq |
        keytool $stores -keystore ca.p12 -alias ca -gencert -rfc -startdate "$2" -validity "$3" -ext "$4" |
        keytool $stores -keystore "$1.p12" -alias server -importcert -noprompt
}
issue good 2020/01/01 36500 "$here"
issue other-name 2020/01/01 36500 "san=dns:mail.example.net"
issue expired 2020/01/01 366 "$here"
keytool $stores -keystore self-signed.p12 -alias server -genkeypair $ec -dname "CN=localhost" \
    -startdate 2020/01/01 -validity 36500 -ext "$here"
rm ca.p12
