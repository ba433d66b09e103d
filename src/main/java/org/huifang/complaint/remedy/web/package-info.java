/** HTTP for remedies: the customer's answer to an offer, what workers fetch and hand in, and what agents see of a proposal. */
package org.huifang.complaint.remedy.web;
