/** HTTP for what customers answer without a call. */
package org.huifang.followup.callback.web;
