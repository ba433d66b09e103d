/** What all addresses that take CSV have in common. */
package org.huifang.csv.web;
