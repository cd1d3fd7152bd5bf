/**
 * Who: the tree of the associations (计生协) from the national one down to the counties. It decides who reports to whom,
 * who may see whose data, and whose name stands on a certificate.
 *
 * <p>It is not the tree of regions. An association knows its parent and, apart from that, the region of its seat: five
 * cities and the corps (新疆生产建设兵团) stand beside the provinces they lie in, 顺德 reports to its province over the
 * head of its city, and a union of Anhui's migrants sits in Zhejiang.
 */
package org.xinhuo.organisation;
