/** Daily anchors: a signature over the heads of all chains that have grown, kept in tables and as files elsewhere. */
package org.huifang.audit.anchor;
