/**
 * Where: the tree of provinces, prefectures and counties (GB/T 2260) with the days on which each unit exists, and the
 * schematic grid of the provinces. It knows places only; who works there is a matter of the organisation tree, which
 * differs from this one.
 *
 * <p>Some 3,200 rows that change once a year by a public list: they are a file of the source, read into memory once, and
 * no table of the database. What the database stores is the number of a {@link org.xinhuo.region.RegionCode}, and a whole
 * province or prefecture is a range of numbers.
 */
package org.xinhuo.region;
