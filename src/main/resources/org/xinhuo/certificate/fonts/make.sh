#!/usr/bin/env bash
# Makes the three faces of the paper again from their published sources. README.md beside this says what is needed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm pack --silent @expo-google-fonts/noto-serif-sc@0.4.3 >/dev/null
tar xzf ./*.tgz
kai=$(dpkg -L fonts-lxgw-wenkai | grep '/LXGWWenKai-Regular.ttf$')
unihan=$(dpkg -L unicode-data | grep '/Unihan_OtherMappings.txt.bz2$')

# The 8,105 characters of 通用规范汉字表 (2013), as Unihan's kTGH lists them.
bzcat "$unihan" | awk -F'\t' '/^U/ && $2 == "kTGH" {print $1}' >letters.txt
test "$(wc -l <letters.txt)" = 8105
# Characters of given names that the table leaves out.
python3 -c 'import sys; print(*("U+%X" % ord(c) for c in sys.argv[1]), sep="\n")' \
  㛃䶮㬎䜣䴙㼆𠅤𤩽𣲗𣲘𫖯𬱖𬭚喆堃昇珺玥赟翀頔燚垚犇彧祎镕鎔甦髙囍邨瑋琇濬晧暐叡 >>letters.txt
# Latin with the marks of pinyin and of foreign names, punctuation, full-width forms.
cat >>letters.txt <<'RANGES'
U+0020-007E
U+00A0-017F
U+01CD-01DC
U+0218-021B
U+1EA0-1EF9
U+2010-2027
U+2030
U+2032-2033
U+2039-203A
U+2103
U+2116
U+2160-216B
U+2460-2473
U+3000-3017
U+301D-301F
U+FF01-FF5E
U+FFE5
RANGES

cut_to_letters() { # source, destination
  python3 -m fontTools.subset "$1" --output-file="$2" --unicodes-file=letters.txt --layout-features='' --no-hinting \
    --name-IDs=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,16,17 --name-languages='*' --name-legacy \
    --drop-tables+=GSUB,GPOS,GDEF,BASE,VORG,vhea,vmtx,STAT,gasp --no-recalc-timestamp
}
cut_to_letters package/400Regular/NotoSerifSC_400Regular.ttf "$here/NotoSerifSC-Regular.ttf"
cut_to_letters package/700Bold/NotoSerifSC_700Bold.ttf "$here/NotoSerifSC-Bold.ttf"
cut_to_letters "$kai" kai.ttf

# "LXGW" and "霞鹜" are reserved font names: what is cut from that face carries a name of its own.
python3 - kai.ttf "$here/XinhuoKai-Regular.ttf" <<'RENAME'
import sys
from fontTools.ttLib import TTFont

font = TTFont(sys.argv[1], recalcTimestamp=False)
names = font["name"]
own = {1: "Xinhuo Kai", 3: "Xinhuo Kai 1.0 (from version 1.250 of its source)", 4: "Xinhuo Kai", 6: "XinhuoKai-Regular"}
names.names = [n for n in names.names if n.platformID == 3 and n.langID == 0x409 and n.nameID in (0, 2, 5, 7, 9, 12, 13, 14)]
for key, value in own.items():
    names.setName(value, key, 3, 1, 0x409)
reserved = [n for n in names.names if n.nameID not in (0, 7) and any(word in str(n) for word in ("LXGW", "霞鹜"))]
assert not reserved, reserved
font.save(sys.argv[2])
RENAME

# sRGB for the output intent: 588 bytes; its date is fixed so that it can be made again to the byte.
python3 - "$here/sRGB.icc" <<'PROFILE'
import sys
from PIL import ImageCms

profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
profile[8:12] = b"\x04\x20\x00\x00"  # the version of the standard that PDF 1.7 names; the tags used are the same
profile[24:36] = bytes.fromhex("07ea00010001000000000000")
open(sys.argv[1], "wb").write(profile)
PROFILE
ls -l "$here"
