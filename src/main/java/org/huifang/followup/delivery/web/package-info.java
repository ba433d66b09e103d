/** Deliveries and the questions that come of them, for the courier's systems and app. */
package org.huifang.followup.delivery.web;
