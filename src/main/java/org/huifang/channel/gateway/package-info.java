/**
 * Workers for the channels that other companies' gateways serve: SMS, app push and WeChat. They speak HTTP to the engine and to the
 * gateway and need neither database nor engine of their own, so they also run as a process of their own.
 */
package org.huifang.channel.gateway;
