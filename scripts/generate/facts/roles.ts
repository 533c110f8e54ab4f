// The roles of the Government Digital and Data Profession Capability Framework (September 2025): the skills that each
// level of a role asks for. Open Government Licence v3.0.

/** A role a line: family | role | SCS where it is in the Senior Civil Service; then its levels: -level | skills by their place in skillFacts, from 0, with the first letter of the level asked for. */
export const roleFacts = `
Architecture|Business architect
-Associate business architect|19W 31P 35W 105W 114W 143W 151W
-Business architect|19P 31E 35P 105P 114P 143P 148P 151P
-Lead business architect|19E 31E 35P 105P 114E 143E 148E 151P
-Trainee business architect|19A 31A 35A 105A 114A 151A
Architecture|Data architect
-Chief data architect|29P 30P 45W 51E 53P 59E 64E 113E 123E 151P 174E
-Data architect|29W 30A 45W 51W 53A 59W 64W 113W 123W 151A 174W
-Senior data architect|29P 30W 45W 51P 53W 59P 64P 113P 123P 151W 174P
Architecture|Enterprise architect
-Enterprise architect|14P 15P 27W 34W 81W 107W 122W 153W
-Lead enterprise architect|14E 15E 27P 34P 81P 107P 122E 153E
-Principal enterprise architect|14E 15E 27P 34E 81E 107E 122E 153E
-Senior enterprise architect|14P 15P 27W 34P 81P 107P 122P 153P
Architecture|Network architect
-Associate network architect|89A 96W 155W 157A 162A 173W
-Lead network architect|89E 96E 155E 157P 162E 173P
-Network architect|89P 96P 155P 157P 162P 173P
Architecture|Security architect
-Lead security architect|6P 33P 71P 78P 135P 138E 177P
-Principal security architect|6E 33E 71E 78E 135P 138E 177E
-Security architect|6W 33P 71W 78W 135W 138W 177W
Architecture|Solution architect
-Associate solution architect|14A 15W 27A 34A 107A 122W 153A 160W
-Lead solution architect|14P 15E 27P 34P 107P 122E 153P 160E
-Principal solution architect|14E 15E 27P 34E 107E 122E 153E 160E
-Senior solution architect|14W 15P 27W 34P 107P 122P 153W 160P
-Solution architect|14W 15P 27W 34W 107W 122P 153W 160W
Architecture|Technical architect
-Associate technical architect|14A 15A 34A 107A 153A 160W
-Lead technical architect|14P 15E 34P 107P 153P 160E
-Principal technical architect|14P 15E 34P 107E 153E 160E
-Senior technical architect|14W 15P 34P 107W 153W 160P
-Technical architect|14W 15W 34W 107W 153W 160W
Chief digital and data|Chief data officer|SCS
-|22 46 52 62 94 147
Chief digital and data|Chief digital and information officer|SCS
-|22 79 87 94 101 108 118 142
Chief digital and data|Chief information security officer|SCS
-|22 24 42 43 44 94 137 146
Chief digital and data|Chief technology officer|SCS
-|22 85 94 150 166 167
Data|Analytics engineer
-Analytics engineer|29W 45W 53A 60W 113W 123A 128W 171A 174W
-Head of analytics engineering|29E 45P 53E 60E 113E 123E 128E 171W 174E
-Lead analytics engineer|29P 45P 53P 60P 113P 123P 128P 171W 174W
-Senior analytics engineer|29W 45W 53W 60P 113P 123W 128P 171W 174P
-Trainee analytics engineer|29A 45A 53A 60A 113A 123A 171A 174A
Data|Data analyst
-Associate data analyst|12A 29A 49A 57A 61A 65A 67A 74A 109A 109A 109A
-Data analyst|12W 29W 49W 57W 61W 65W 67W 67W 74W 109W 109W 109W
-Principal data analyst|12E 29E 49P 57E 61E 65E 67E 67E 74E 109E 109E 109E
-Senior data analyst|12P 29P 49P 57P 61P 65P 67P 67P 74P 109P 109P
Data|Data engineer
-Data engineer|29A 45W 47W 53A 54W 59W 113W 123A 128W 162W 171W
-Head of data engineering|29E 45P 47E 53E 54E 59W 113E 123E 128E 162E 171W
-Lead data engineer|29P 45P 47E 53P 54E 59E 113P 123P 128P 162P 171W
-Senior data engineer|29W 45W 47P 53W 54P 59P 113P 123W 128P 162W 171W
Data|Data ethicist
-Data ethics lead|9P 11P 29P 32E 49P 77E 110P 123P 127P 143P
-Head of data ethics|9E 11E 29E 32E 49E 77E 110P 123P 127E 143E
Data|Data governance manager
-Data governance manager|28W 29W 49W 50W 53W 55W 56W 57W 58W 64W 78W 143W 151W
-Head of data governance|28E 29E 49E 50E 53E 55E 56E 57E 58E 64E 78E 143E 151E
-Lead data governance manager|28P 29P 49P 50P 53P 55P 56P 57P 58P 64P 78P 143P 151P
Data|Data scientist
-Associate data scientist|10W 48W 49W 63W 66W 75W 129W 176W
-Data scientist|10P 48P 49P 63P 66W 75P 129P 176P
-Head of data science|10E 48P 49E 63P 66E 75E 129W 176P
-Lead data scientist|10E 48E 49E 63E 66E 75E 129E 176E
-Principal data scientist|10E 48E 49P 63E 66P 75P 129E 176P
-Trainee data scientist|10A 48A 49A 63A 66A 75A 129A 176A
Data|Digital evaluator
-Digital evaluator|28W 49W 82W 83W 116W 124W 133W
-Head of digital evaluation|28E 49E 82E 83E 116E 124E 133E
-Junior digital evaluator|28A 49A 82W 83A 116A 124A 133A
-Lead digital evaluator|28E 49E 82P 83P 116P 124E 133E
-Senior digital evaluator|28P 49P 82P 83P 116W 124P 133P
Data|Machine learning engineer
-Lead machine learning engineer|10P 29E 49P 63E 131E 157E
-Senior machine learning engineer|10P 29P 49P 63P 131P 157P
Data|Performance analyst
-Associate performance analyst|7W 28W 120A 133A 164A 175A 178A 187A
-Head of performance analysis|7P 28E 120E 133E 164E 175E 178E 187E
-Lead performance analyst|7E 28E 120E 133E 164E 175E 178E 187E
-Performance analyst|7P 28W 120W 133W 164W 175W 178W 187W
-Senior performance analyst|7P 28P 120P 133P 164P 175P 178P 187P
IT operations|Application operations engineer
-Application operations engineer|16W 17W 23A 38A 91A 119W 123A 139W 140A 161A 162A 171A 182W
-Associate application operations engineer|91A 119A 123A 182A
-Lead application operations engineer|16W 17W 23P 38W 91P 119P 123W 139W 140W 161P 162W 171P 182P
-Principal application operations engineer|16P 17P 23P 38P 91P 119P 123P 139P 140P 161E 162P 171E 182P
-Senior application operations engineer|16W 17W 23W 38W 91W 119W 123W 139W 140A 161W 162W 171W 182W
IT operations|Business relationship manager
-Business relationship manager|18W 38A 119W 139W 140A 145P 151W 162W 182W
-Lead business relationship manager|18E 38P 119P 139P 140W 145E 151P 162P 182E
-Senior business relationship manager|18P 38W 119P 139W 140W 145P 151P 162P 182P
IT operations|Change and release manager
-Change and release analyst|16W 17A 23W 34W 38A 39A 91A 119A 123A 139A 140A 162A 182A
-Change and release manager|16E 17W 23E 34P 38W 39A 91W 119W 123W 139W 140A 162W 182W
-Configuration analyst|16W 17A 23A 34W 38A 39A 91A 119A 123A 139A 140A 162A 182A
IT operations|Command and control centre manager
-Head of command and control|16P 17P 23P 34P 38P 39W 91P 119P 123P 139P 140P 162P 182E
-Operational control manager|16W 17W 23P 34P 38P 39W 91P 119P 123W 139P 140W 162P 182P
-Operations analyst|16A 17W 23A 34W 38W 39A 91A 119W 123A 139W 140A 162A 182W
-Senior operations analyst|16W 17W 23W 34W 38W 39A 91W 119W 123W 139W 140A 162W 182W
IT operations|End user computing engineer
-Associate end user computing engineer|97A 91A 119A 123A 182A
-End user computing engineer|16W 23A 38A 97A 91A 119W 123A 139W 140A 161A 162A 171A 182W
-Lead end user computing engineer|16W 23P 38W 97W 91P 119P 123W 139W 140W 161P 162W 171P 182P
-Principal end user computing engineer|16P 23P 38P 97P 91P 119P 123P 139P 161E 162W 171E 182E
-Senior end user computing engineer|16W 23W 38W 97W 91W 119W 123W 139W 140A 161W 162W 171W 182W
IT operations|IT service manager
-Head of IT service management|16E 18P 38P 97P 119P 140E 145E 151E 162P 182E
-IT service analyst|16A 18A 38A 97W 119W 139A 140A 145W 151W 162A 182W
-IT service manager|16W 18W 38W 97W 119W 139P 140W 145W 151W 162W 182W
-Senior IT service manager|16P 18P 38P 97P 119P 139P 140P 145P 151P 162W 182P
IT operations|Incident manager
-Incident manager|16A 17A 23A 34W 38A 39A 91W 119W 123W 139W 140A 162A 182W
-Major incident manager|16A 17W 23W 34P 38W 39W 91P 119P 123W 139P 140A 162W 182P
IT operations|Infrastructure engineer
-Associate infrastructure engineer|96A 93A 115A 119A 123A 155A 157A 162A 173A
-Infrastructure engineer|25A 96W 93A 115W 119W 123A 139W 155W 157W 162W 171A 173W
-Lead infrastructure engineer|25W 96E 93P 115E 119P 123W 139W 155P 157E 162E 171P 173E
-Principal infrastructure engineer|25W 96P 93P 115E 119P 123P 139P 155E 157E 162P 171E 173E
-Senior infrastructure engineer|25A 96P 93W 115P 119W 123W 139W 155P 157P 162P 171W 173P
IT operations|Infrastructure operations engineer
-Associate infrastructure operations engineer|91A 119A 123A 182A
-Infrastructure operations engineer|16W 17W 23A 25A 38A 91A 119W 123A 139W 140A 161A 162A 171A 182W
-Lead infrastructure operations engineer|16W 17W 23P 25W 38W 91P 119P 123W 139W 140W 161P 162W 171P 182P
-Principal infrastructure operations engineer|16P 17P 23P 25W 38P 91P 119P 123P 139P 140P 161E 162P 171E 182E
-Senior infrastructure operations engineer|16W 17W 23W 25A 38W 91W 119W 123W 139W 140A 161W 162W 171W 182W
IT operations|Problem manager
-Problem analyst|16A 17W 23A 34W 38W 39A 91W 119W 123W 139W 140A 162A 182W
-Problem manager|16A 17W 23W 34P 38P 39W 91P 119P 123P 139P 140A 162W 182W
IT operations|Service desk manager
-Head of service desk|16A 38P 41E 97E 119P 123P 139P 140W 162W 182E
-Senior service desk analyst|16A 38W 41P 97W 119W 123A 139W 140A 162A 182W
-Service desk analyst|16A 38A 41W 97W 119W 139A 162A 182A
-Service desk manager|16A 38W 41E 97P 119P 123W 139W 140W 162W 182P
IT operations|Service transition manager
-Lead service transition manager|16W 17P 23P 34P 38W 39A 91W 119P 123W 139E 140W 162W 182P
-Service acceptance analyst|16A 17A 23A 34A 38W 39A 91A 119A 123A 139W 140A 162A 182W
-Service readiness analyst|16A 17W 23W 34W 38W 39A 91A 119W 123A 139W 140A 162A 182W
-Service transition manager|16W 17W 23W 34W 38W 39A 91W 119W 123W 139P 140W 162W 182W
Product and delivery|Business analyst
-Business analyst|1W 20W 21W 37W 37W 134W 143W 154W 172W 181W
-Head of business analysis|1E 20E 21E 35P 37E 37E 80W 134E 143E 154P 172P 181P
-Junior business analyst|1A 20A 21A 37A 37A 134A 143A 154A 172A 181A
-Lead business analyst|1P 20E 21E 35W 37E 37E 80W 134E 143E 154E 172P 181P
-Senior business analyst|1P 20P 21P 37P 37P 134P 143P 154P 172P 181P
-Trainee business analyst|1A 21A 37A 37A 134A 143A 154A 172A
Product and delivery|Delivery manager
-Associate delivery manager|2W 26W 29W 86A 103A 104W 106W 121A 159A
-Delivery manager|2P 26W 29P 86W 103W 104P 106E 121P 159W
-Head of (Agile) delivery management|2E 26E 29E 86P 103E 104E 106E 121E 159E
-Senior delivery manager|2E 26P 29E 86P 103P 104E 106E 121E 159P
Product and delivery|Digital portfolio manager
-Digital portfolio analyst|4A 28W 89A 121A 143W 151A
-Digital portfolio manager|4A 28W 89W 121A 143W 151A
-Head of portfolio|4A 28E 89P 121P 143E 151P
-Senior digital portfolio manager|4A 28P 89P 121P 143P 151W
Product and delivery|Product manager
-Associate product manager|2W 13W 40A 103A 111A 125A 126W 143W 149A
-Head of product|2E 13E 40E 103E 111E 125E 126E 143E 149E
-Lead product manager|2E 13E 40P 103E 111P 125P 126E 143E 149E
-Product manager|2P 13P 40W 103W 111W 125W 126P 143P 149W
-Senior product manager|2P 13P 40P 103P 111P 125P 126E 143P 149P
Product and delivery|Programme delivery manager
-Programme delivery manager|2E 26E 29E 34E 86E 103E 104E 106E 121E
Product and delivery|Service owner
-Service owner|1E 13E 88E 89E 102E 103P 117E 143E 149E
Quality assurance testing (QAT)|Quality assurance test analyst
-Associate quality assurance test analyst|29A 69A 112A 168A 169A 170A
-Lead quality assurance test analyst|29E 69E 112E 168E 169E 170A
-Quality assurance test analyst|29W 69W 112W 168W 169W 170A
-Senior quality assurance test analyst|29P 69P 112P 168P 169P 170A
Quality assurance testing (QAT)|Test engineer
-Associate test engineer|29A 69A 112A 168A 169A 170A
-Lead test engineer|29E 69E 112E 168E 169E 170E
-Senior test engineer|29P 69P 112P 168P 169P 170P
-Test engineer|29W 69W 112W 168W 169W 170W
Quality assurance testing (QAT)|Test manager
-Head of test|29E 69E 112E 168E 169E 170A
-Test manager|29E 69P 112E 168P 169E 170A
Software development|Development operations (DevOps) engineer
-Apprentice DevOps engineer|17A 93A 115A 131A 132A 141A
-DevOps engineer|17W 76A 93P 115W 131P 132P 141P 155W 157W 182W
-Junior DevOps engineer|17A 93W 115W 131W 132W 141W 155A 157A 182A
-Lead DevOps engineer|17W 76W 93P 115E 131P 132P 141E 155P 157E 182P
-Lead DevOps engineer - management|17P 76P 93P 115E 131P 132P 141P 155P 157P 182P
-Principal DevOps engineer|17P 76P 93E 115E 131P 132E 141E 155P 157E 182P
-Principal DevOps engineer - management|17E 76E 93E 115E 131P 132E 141P 155P 157P 182P
-Senior DevOps engineer|17W 76W 93P 115P 131P 132P 141E 155P 157P 182P
-Senior DevOps engineer - management|17P 76P 93P 115P 131P 132P 141P 155P 157P 182P
Software development|Frontend developer
-Apprentice frontend developer|0A 31A 34A 99A 115A 130A 132A 184A 186A
-Frontend developer|0P 31P 34P 99W 115P 130P 132P 151W 156W 158W 184W 186W
-Head of frontend development|0E 31E 34E 99E 115E 130E 132E 151E 156E 158P 184P 186E
-Junior frontend developer|0W 31W 34W 99A 115W 130W 132W 151A 156A 158A 184A 186A
-Lead frontend developer|0E 31E 34P 99E 115E 130E 132P 151E 156P 158P 184P 186P
-Senior frontend developer|0P 31P 34P 99P 115P 130P 132P 151P 156P 158P 184P 186P
Software development|Software developer
-Apprentice developer|17A 93A 115A 131W 132A 141A 182A
-Developer|17W 76A 93P 115P 131P 132P 141W 155W 157W 182P
-Junior developer|17A 93W 115W 131W 132W 141W 155A 157A 182A
-Lead developer|17W 76W 93P 115E 131E 132P 141P 155P 157P 182P
-Lead developer - management|17P 76P 93P 115E 131P 132P 141P 155P 157P 182P
-Principal developer|17W 76P 93E 115E 131E 132E 141P 155E 157P 182P
-Principal developer - management|17P 76E 93E 115E 131P 132E 141P 155E 157P 182P
-Senior developer|17W 76W 93P 115P 131P 132P 141P 155P 157P 182P
-Senior developer - management|17P 76W 93P 115P 131P 132P 141P 155P 157P 182P
User-centred design|Accessibility specialist
-Accessibility specialist|31W 35W 90W 98W 163P 171W 182W
-Head of accessibility|31E 90E 98E 163P 171P 182E
-Junior accessibility specialist|31A 35A 163W 171A 182A
-Senior accessibility specialist|31P 35P 90P 98P 163E 171E 182P
User-centred design|Content designer
-Associate content designer|5W 36A 144A 152A 183A 179A
-Content designer|5P 36W 144W 152P 183W 179W
-Head of content design|5E 36A 144E 152E 183E 179E
-Junior content designer|5W 36A 144A 152W 183A 179A
-Lead content designer|5E 36W 144E 152E 183E 179E
-Senior content designer|5P 36P 144P 152E 183P 179P
User-centred design|Content strategist
-Content strategist|4P 132W 143E 151E 182E 179P
User-centred design|Graphic designer
-Associate graphic designer|68A 70A 72A 73A 84A 95A 100A
-Graphic designer|68W 70W 72W 73W 84W 95W 100W
-Head of graphic design|68E 70E 72E 73E 84E 95E 100E
-Junior graphic designer|68W 70W 72A 73A 84W 95W 100A
-Lead graphic designer|68E 70E 72P 73P 84E 95E 100P
-Senior graphic designer|68P 70P 72P 73P 84P 95P 100W
User-centred design|Interaction designer
-Associate interaction designer|68A 70A 72A 73A 84A 95A 100A
-Head of interaction design|68E 70E 72E 73E 84E 95E 100E
-Interaction designer|68W 70W 72W 73W 84W 95W 100W
-Junior interaction designer|68W 70W 72A 73A 84W 95W 100A
-Lead interaction designer|68E 70E 72P 73E 84E 95E 100P
-Senior interaction designer|68P 70P 72P 73P 84P 95P 100W
User-centred design|Service designer
-Associate service designer|68A 70A 72A 73A 84A 95A 100A
-Head of service design|68E 70E 72E 73E 84E 95E 100E
-Junior service designer|68W 70W 72A 73A 84W 95W 100A
-Lead service designer|68E 70E 72P 73E 84E 95E 100P
-Senior service designer|68P 70P 72P 73P 84P 95P 100W
-Service designer|68W 70W 72W 73W 84W 95W 100W
User-centred design|Technical writer
-Lead technical writer|4P 132W 143E 151E 165P 182E 179E
-Technical writer|4P 132W 143P 151E 165P 182E 179P
User-centred design|User researcher
-Associate user researcher|3A 8A 92A 136A 143A 185A 180A
-Head of user research|3E 8E 92E 136E 143E 185E 180E
-Junior user researcher|3A 8W 92A 136A 143A 185W 180A
-Lead user researcher|3P 8E 92P 136E 143E 185E 180P
-Senior user researcher|3P 8P 92P 136P 143P 185P 180P
-User researcher|3W 8W 92W 136W 143W 185W 180W
`;
