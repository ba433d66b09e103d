/**
 * The self-service pages: without JavaScript, cookie or login, in Chinese and English. Looking at a page never writes; see
 * docs/adr/0024.
 */
package org.huifang.selfservice.web;
