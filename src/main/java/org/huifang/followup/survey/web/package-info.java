/**
 * The survey pages customers open from a link, which need neither JavaScript nor a cookie, and the funnel for staff. Looking at
 * a page never writes; see docs/adr/0021.
 */
package org.huifang.followup.survey.web;
