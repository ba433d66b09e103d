/** Figures over HTTP: pages whose tables say everything without a script, files, and an API. */
package org.huifang.insight.dashboard.web;
