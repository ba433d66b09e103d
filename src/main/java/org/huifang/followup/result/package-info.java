/** What an answer leads to: judged by a table, a bad one becomes a complaint by itself, praise goes to the agent. */
package org.huifang.followup.result;
