/** Where callers ask the survey of a follow-up on the phone. */
package org.huifang.followup.conduct.web;
