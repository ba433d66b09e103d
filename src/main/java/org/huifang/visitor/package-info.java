/**
 * What pages for people without a login share: the key that links, codes and passes are signed with, and the question that tells
 * people from programs.
 */
package org.huifang.visitor;
