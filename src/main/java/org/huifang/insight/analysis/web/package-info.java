/** Analyses over HTTP: a page that says everything without a script, and an API. */
package org.huifang.insight.analysis.web;
