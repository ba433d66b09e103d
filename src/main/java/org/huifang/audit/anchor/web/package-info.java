/** Anchors and the public key over HTTP, for whoever keeps copies of them. */
package org.huifang.audit.anchor.web;
