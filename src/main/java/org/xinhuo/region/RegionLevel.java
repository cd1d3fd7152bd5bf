package org.xinhuo.region;

/**
 * The three ranks of GB/T 2260, from the top. Province: 省, 自治区, 直辖市, 特别行政区. Prefecture: 地级市, 地区, 自治州, 盟.
 * County: 市辖区, 县, 县级市, 旗 and their like. A district of a municipality is of county rank though the city calls it a
 * 区 of its own.
 */
public enum RegionLevel {
    PROVINCE,
    PREFECTURE,
    COUNTY
}
