/**
 * The heart: schemes and what they require, applications, the judgement of a dossier, and the credential that an approval
 * awards. It knows nothing of courses being read or tests being sat, only of what the transcript says.
 */
package org.xinhuo.certification;
