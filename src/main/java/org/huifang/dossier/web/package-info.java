/** Dossiers over HTTP: a page, a PDF and the bundle that proves itself. */
package org.huifang.dossier.web;
