/** Where callers ask the survey of a follow-up on the phone, and where the links to say "no more of these" lead. */
package org.huifang.followup.conduct.web;
