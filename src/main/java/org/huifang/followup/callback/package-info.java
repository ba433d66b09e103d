/** The callback: calling a customer until the question is answered, and what each attempt means for the next. */
package org.huifang.followup.callback;
