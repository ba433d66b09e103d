/**
 * Pages on which customers help themselves, without a login: file a complaint, follow it, and do what can be done at the time.
 */
package org.huifang.selfservice;
