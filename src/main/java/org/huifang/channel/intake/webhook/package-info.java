/**
 * What SMS, WeChat and social gateways send: signed bodies of each provider's own form, translated by a file into one canonical
 * payload, and stored in the inbox like every other message. Described in docs/channels.md.
 */
package org.huifang.channel.intake.webhook;
