/**
 * What comes in and what goes out. Every incoming message is stored before anything is made of it; every outgoing message is
 * a row written with its cause, delivered by its own process until the customer has it or a person takes over.
 */
package org.huifang.channel;
