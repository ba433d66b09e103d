/** Searching cases over HTTP: pages, files, saved searches. */
package org.huifang.audit.search.web;
