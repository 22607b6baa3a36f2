/** One sheet of A4, black on white; no font, picture or script from anywhere. */
export const documentStyle = `
@page { size: A4; margin: 20mm 15mm 20mm 30mm; }
body { font: 13pt/1.5 "Times New Roman", serif; color: #000; max-width: 165mm; margin: 0 auto; padding: 8mm; }
header, h1, .status { text-align: center; }
header p { margin: 0; font-weight: bold; }
h1 { font-size: 16pt; margin: 8mm 0 2mm; text-transform: uppercase; }
h2 { font-size: 13pt; margin: 6mm 0 2mm; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: 1mm 2mm; border-bottom: 0.3mm solid #999; }
th { width: 45%; font-weight: normal; }
code { font: 9pt/1.4 monospace; overflow-wrap: anywhere; }
.status, .mock { border: 0.5mm solid #000; padding: 2mm; font-weight: bold; }
.signatures { display: flex; gap: 8mm; break-inside: avoid; }
.signatures section { flex: 1; }
@media print { body { padding: 0; } }
`;
