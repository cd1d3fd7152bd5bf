/**
 * What becomes of a credential after it was awarded (资质的一生): suspended and restored, revoked by two officers, renewed,
 * taken along to another province. Nothing of it is ever deleted.
 */
package org.xinhuo.certification.life;
