/** Agents' figures as pages: of all for leads, their own for everybody. */
package org.huifang.insight.agent.web;
