/** Planning on demand, its reports, and what callers can do, for team leads and process owners. */
package org.huifang.followup.planning.web;
