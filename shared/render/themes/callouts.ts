/** Callouts: each kind has a colour, and a sign of its own shape in it for those who don't see colours apart. Signs are drawn, not loaded. */
export const calloutCss = `
.callout { --callout: var(--note); margin: 0 0 var(--gap); padding: .85em 1.1em; border-left: 4px solid var(--callout);
  border-radius: var(--corner); background: color-mix(in srgb, var(--callout) 7%, var(--page)); break-inside: avoid; }
.callout > :last-child { margin-bottom: 0; }
.callout-tip { --callout: var(--tip); } .callout-important { --callout: var(--important); }
.callout-warning { --callout: var(--warning); } .callout-caution { --callout: var(--caution); }
.callout-title { position: relative; margin-bottom: .35em; padding-inline-start: 1.7em; color: var(--callout); font-weight: 650; }
.callout-title::before { content: 'i' / ''; position: absolute; inset-inline-start: 0; display: grid;
  top: calc((var(--leading) * 1em / .86 - 1.15em) / 2); width: 1.15em; height: 1.15em; place-content: center; border-radius: 50%; background: var(--callout); color: var(--page);
  font: 750 .86em/1 system-ui, sans-serif; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.callout-tip > .callout-title::before { content: '' / ''; border-radius: 0;
  clip-path: polygon(50% 0, 63% 37%, 100% 50%, 63% 63%, 50% 100%, 37% 63%, 0 50%, 37% 37%); }
.callout-important > .callout-title::before { content: '!' / ''; border-radius: 22%; }
.callout-warning > .callout-title::before { content: '!' / ''; padding-top: .22em; box-sizing: border-box; border-radius: 0;
  clip-path: polygon(50% 3%, 100% 95%, 0 95%); }
.callout-caution > .callout-title::before { content: '!' / ''; border-radius: 0;
  clip-path: polygon(30% 0, 70% 0, 100% 30%, 100% 70%, 70% 100%, 30% 100%, 0 70%, 0 30%); }
`
