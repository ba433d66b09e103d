/** The links customers are sent, and the passes a conversation over such a link goes on with: short, signed, limited in time. */
package org.huifang.followup.survey.link;
