// Departments and agencies as GOV.UK names and identifies them (organisations API, June 2026), with their payroll
// headcount by grade group (workforce management information, March 2026). Open Government Licence v3.0.

/** One body a line: analytics id | slug | name | abbreviation | format | status | closure reason | closed on | content id | parents | successors | headcount of AA and AO, EO, HEO and SEO, G7 and G6, SCS, other. */
export const departmentFacts = `
D1|attorney-generals-office|Attorney General's Office|AGO|MINISTERIAL_DEPARTMENT|LIVE|||25aacd68-dc0c-4041-9c3a-df59a5357c23|||4,4,19,29,8,0
D2|cabinet-office|Cabinet Office||MINISTERIAL_DEPARTMENT|LIVE|||96ae61d6-c2a1-48cb-8e67-da9d105ae381|||372,611,2074,1868,124,336
D1382|department-for-business-and-trade|Department for Business and Trade|DBT|MINISTERIAL_DEPARTMENT|LIVE|||aa750cdf-7925-429d-a2b3-0d9fa47d2c48|||54,362,2606,2568,324,0
D1383|department-for-culture-media-and-sport|Department for Culture, Media and Sport|DCMS|MINISTERIAL_DEPARTMENT|LIVE|||ae9ef2e1-9de0-4ff8-b560-e6ac28a6205c|||5,98,453,485,68,0
D6|department-for-education|Department for Education|DfE|MINISTERIAL_DEPARTMENT|LIVE|||ebd15ade-73b2-4eaf-b1c3-43034a42eb37|||63,556,3652,3114,240,13
D1380|department-for-energy-security-and-net-zero|Department for Energy Security and Net Zero|DESNZ|MINISTERIAL_DEPARTMENT|LIVE|||6315817c-ef11-4905-bb4d-b6dca8e9052c|||24,191,2077,2316,224,0
D7|department-for-environment-food-rural-affairs|Department for Environment, Food & Rural Affairs|Defra|MINISTERIAL_DEPARTMENT|LIVE|||de4e9dc6-cca4-43af-a594-682023b84d6c|||71,412,3104,2553,201,0
D1381|department-for-science-innovation-and-technology|Department for Science, Innovation and Technology|DSIT|MINISTERIAL_DEPARTMENT|LIVE|||c352c234-8083-47ec-8a4b-0edd45c31263|||8,115,1201,2125,199,0
D9|department-for-transport|Department for Transport|DfT|MINISTERIAL_DEPARTMENT|LIVE|||4c717efc-f47b-478e-a76d-ce1ae0af1946|||33,227,1351,1574,237,0
D10|department-for-work-pensions|Department for Work and Pensions|DWP|MINISTERIAL_DEPARTMENT|LIVE|||b548a09f-8b35-4104-89f4-f1a40bf3136d|||24495,49493,14622,4763,284,0
D12|department-of-health-and-social-care|Department of Health and Social Care|DHSC|MINISTERIAL_DEPARTMENT|LIVE|||7cd6bf12-bbe9-4118-8523-f927b0442156|||26,272,1265,1485,215,10
D1315|foreign-commonwealth-development-office|Foreign, Commonwealth & Development Office|FCDO|MINISTERIAL_DEPARTMENT|LIVE|||f9fcf3fe-2751-4dca-97ca-becaeceb4b26|||309,578,2957,3257,517,0
D15|hm-treasury|HM Treasury|HMT|MINISTERIAL_DEPARTMENT|LIVE|||1994e0e4-bd19-4966-bbd7-f293d6e90a6b|||19,190,768,998,163,39
D16|home-office|Home Office|Home Office|MINISTERIAL_DEPARTMENT|LIVE|||06056197-bc69-4147-aa28-070bca132178|||10104,20790,14455,5599,370,151
D17|ministry-of-defence|Ministry of Defence|MOD|MINISTERIAL_DEPARTMENT|LIVE|||d994e55c-48c9-4795-b872-58d8ec98af12|||8176,5381,11991,3486,410,7008
D1419|ministry-of-housing-communities-local-government|Ministry of Housing, Communities and Local Government|MHCLG|MINISTERIAL_DEPARTMENT|LIVE|||1390d07f-12b3-4f55-9dd5-fec5fd9e3649|||36,209,1434,1909,191,0
D18|ministry-of-justice|Ministry of Justice|MOJ|MINISTERIAL_DEPARTMENT|LIVE|||dcc907d6-433c-42df-9ffb-d9c68be5dc4d|||303,689,4302,2871,188,30
D19|northern-ireland-office|Northern Ireland Office|NIO|MINISTERIAL_DEPARTMENT|LIVE|||234148b2-66d6-457c-9d06-2bf2b98533ca|||2,15,78,47,14,0
D20|office-of-the-advocate-general-for-scotland|Office of the Advocate General for Scotland|OAG|MINISTERIAL_DEPARTMENT|LIVE|||93f52ac4-7eb5-47bf-acfe-c11d1c8e8d76|||
D22|office-of-the-leader-of-the-house-of-lords|Office of the Leader of the House of Lords|OLHL|MINISTERIAL_DEPARTMENT|LIVE|||7f6b788d-1e91-4f87-b315-8a44fb773182|cabinet-office||
D21|the-office-of-the-leader-of-the-house-of-commons|Office of the Leader of the House of Commons|OLHC|MINISTERIAL_DEPARTMENT|LIVE|||3cba3de4-da66-470b-ac4a-75a0bd05f7cc|cabinet-office||
D241|uk-export-finance|UK Export Finance|UKEF|MINISTERIAL_DEPARTMENT|LIVE|||c4e41647-ad69-4e96-843b-05fa7867bbc0|||2,41,220,282,49,0
OT1422|wales-office|Wales Office||MINISTERIAL_DEPARTMENT|LIVE|||99a5828c-79dd-4533-ab18-18069be289cf|||
D98|charity-commission|The Charity Commission||NON_MINISTERIAL_DEPARTMENT|LIVE|||489e651f-34c8-4b34-bdd7-e13c2324cde3|department-for-culture-media-and-sport||13,105,241,80,5,0
D550|competition-and-markets-authority|Competition and Markets Authority|CMA|NON_MINISTERIAL_DEPARTMENT|LIVE|||957eb4ec-089b-4f71-ba2a-dc69ac8919ea|department-for-business-and-trade||7,68,279,511,127,0
D101|crown-prosecution-service|Crown Prosecution Service|CPS|NON_MINISTERIAL_DEPARTMENT|EXEMPT|||6c97de66-80ac-4eca-9a19-92d16442e72f|attorney-generals-office||1660,1869,1305,3382,100,0
D102|food-standards-agency|Food Standards Agency|FSA|NON_MINISTERIAL_DEPARTMENT|EXEMPT|||447f8075-1c8c-40d3-8119-3e45ea9e6496|||5,365,872,328,30,0
D85|forestry-commission|Forestry Commission|Forestry Commission|NON_MINISTERIAL_DEPARTMENT|LIVE|||8bf5624b-dec2-44fa-9b6c-daed166333a5|department-for-environment-food-rural-affairs||
D103|government-actuarys-department|Government Actuary's Department|GAD|NON_MINISTERIAL_DEPARTMENT|LIVE|||02e01dc9-a4c4-46d9-b496-a618c89afe62|hm-treasury||
D1108|government-legal-department|Government Legal Department|GLD|NON_MINISTERIAL_DEPARTMENT|LIVE|||bac52ec5-df89-42b3-a034-2de01107f1d3|attorney-generals-office||32,417,404,2280,245,0
D25|hm-revenue-customs|HM Revenue & Customs|HMRC|NON_MINISTERIAL_DEPARTMENT|LIVE|||6667cce2-e809-4e21-ae09-cb0bdc1ddda3|||18879,16298,25641,9848,542,0
D69|land-registry|HM Land Registry|HM Land Registry|NON_MINISTERIAL_DEPARTMENT|LIVE|||5c54ae52-341b-499e-a6dd-67f04633b8cf|ministry-of-housing-communities-local-government||1450,2512,2774,379,33,0
PB558|national-crime-agency|National Crime Agency|NCA|NON_MINISTERIAL_DEPARTMENT|EXEMPT|||4623aadb-f96e-4bfb-b6fb-007dab3c5185|||147,2300,2835,616,49,0
EA104|ns-i|NS&I|NS&I|NON_MINISTERIAL_DEPARTMENT|EXEMPT|||590039e7-1976-48fa-b84d-d688d4661269|hm-treasury||
D1117|office-of-rail-and-road|Office of Rail and Road|ORR|NON_MINISTERIAL_DEPARTMENT|EXEMPT|||a183f1ed-c0ab-45bb-af9a-77e531520ef7|department-for-transport||12,27,109,212,21,0
D108|ofgem|Ofgem||NON_MINISTERIAL_DEPARTMENT|EXEMPT|||844d0880-14b1-4de1-bfb6-f233f3d5ae1d|department-for-energy-security-and-net-zero||10,438,625,1137,105,0
D109|ofqual|Ofqual|Ofqual|NON_MINISTERIAL_DEPARTMENT|LIVE|||83f6e93f-bb2c-46ab-9b02-394f972b7030|department-for-education||2,17,160,133,21,0
D106|ofsted|Ofsted|Ofsted|NON_MINISTERIAL_DEPARTMENT|LIVE|||ad5f6169-ac7b-4382-9eb6-e58af71a2f00|department-for-education||180,194,1006,798,36,0
D115|serious-fraud-office|Serious Fraud Office|SFO|NON_MINISTERIAL_DEPARTMENT|LIVE|||ebae4517-422f-44dd-9f87-13304c9815cb|attorney-generals-office||13,110,265,212,17,0
D435|supreme-court-of-the-united-kingdom|Supreme Court of the United Kingdom|SCUK|NON_MINISTERIAL_DEPARTMENT|EXEMPT|||ed629212-17e1-44cd-b41a-52103cdaaea9|||
EA71|the-national-archives|The National Archives||NON_MINISTERIAL_DEPARTMENT|EXEMPT|||891aa2d1-7c17-4997-880c-939e0b0d4367|department-for-culture-media-and-sport||
D240|the-water-services-regulation-authority|The Water Services Regulation Authority|Ofwat|NON_MINISTERIAL_DEPARTMENT|EXEMPT|||99dd36d9-5e9f-4c04-a21e-175d1e680988|department-for-environment-food-rural-affairs||0,0,0,0,0,478
D116|uk-statistics-authority|UK Statistics Authority|Statistics|NON_MINISTERIAL_DEPARTMENT|EXEMPT|||cd90918d-e15b-4d9a-939d-deabc465c824|cabinet-office||
EA1079|animal-and-plant-health-agency|Animal and Plant Health Agency|APHA|EXECUTIVE_AGENCY|LIVE|||4ad67f14-6f9c-4fa4-80ab-687b6d81ea6f|department-for-environment-food-rural-affairs||889,913,1232,324,6,0
EA53|centre-for-environment-fisheries-and-aquaculture-science|Centre for Environment, Fisheries and Aquaculture Science|Cefas|EXECUTIVE_AGENCY|LIVE|||fd6cee28-ac4c-4fb5-9f46-54d24a500818|department-for-environment-food-rural-affairs||12,103,361,161,5,0
EA26|companies-house|Companies House|Companies House|EXECUTIVE_AGENCY|LIVE|||c36bd301-d0c5-4492-86ad-ee7843b8383b|department-for-business-and-trade||774,678,757,208,11,3
PB297|criminal-injuries-compensation-authority|Criminal Injuries Compensation Authority|CICA|EXECUTIVE_AGENCY|LIVE|||5bf3b781-5f71-4f16-891e-4254c9398094|ministry-of-justice||148,115,111,10,1,0
OT495|defence-equipment-and-support|Defence Equipment and Support|DE&S|EXECUTIVE_AGENCY|LIVE|||73833cda-22ca-4711-87f9-73a98814315d|ministry-of-defence||894,925,6063,1979,106,455
EA42|defence-science-and-technology-laboratory|Defence Science and Technology Laboratory|Dstl|EXECUTIVE_AGENCY|LIVE|||43b6c342-c6b7-4ef1-93d2-98f0a9130ccc|ministry-of-defence||16,213,2160,2346,5,38
EA74|driver-and-vehicle-licensing-agency|Driver and Vehicle Licensing Agency|DVLA|EXECUTIVE_AGENCY|LIVE|||70580624-93b5-4aed-823b-76042486c769|department-for-transport||3889,886,1069,332,8,0
EA570|driver-and-vehicle-standards-agency|Driver and Vehicle Standards Agency|DVSA|EXECUTIVE_AGENCY|LIVE|||d39237a5-678b-4bb5-a372-eb2cb036933d|department-for-transport||1140,2854,1163,197,12,0
OT1316|fcdo-services|FCDO Services||EXECUTIVE_AGENCY|JOINING|||446eeab8-addd-4311-91a8-f6b75e5baac3|foreign-commonwealth-development-office||121,284,557,221,7,0
EA1474|government-commercial-agency|Government Commercial Agency|GCA|EXECUTIVE_AGENCY|LIVE|||9e7b181f-0183-49ed-9f20-17d50b1da113|cabinet-office||
EA1084|government-internal-audit-agency|Government Internal Audit Agency|GIAA|EXECUTIVE_AGENCY|LIVE|||bad7475f-f594-4c59-8e69-e1865d778678|hm-treasury||1,13,211,188,22,0
EA1255|government-property-agency|Government Property Agency|GPA|EXECUTIVE_AGENCY|LIVE|||e8ca4eeb-69b9-41f6-a6ff-971bf4dd0cb1|cabinet-office||3,15,170,254,35,0
EA73|hm-courts-and-tribunals-service|HM Courts & Tribunals Service|HMCTS|EXECUTIVE_AGENCY|LIVE|||6f757605-ab8f-4b62-84e4-99f79cf085c2|ministry-of-justice||8976,3213,3271,935,59,0
EA1213|hm-prison-and-probation-service|HM Prison and Probation Service|HMPPS|EXECUTIVE_AGENCY|LIVE|||37a2a3c3-ccd7-46b0-8b81-199a746a2768|ministry-of-justice||28604,7722,7978,976,54,23811
EA32|insolvency-service|The Insolvency Service||EXECUTIVE_AGENCY|LIVE|||c8406408-8376-45e0-95b4-7e74cef2c260|department-for-business-and-trade||548,227,1097,200,13,0
EA34|intellectual-property-office|Intellectual Property Office|IPO|EXECUTIVE_AGENCY|LIVE|||5d6f9583-991f-413d-ae83-be7274e5eae4|department-for-science-innovation-and-technology||109,497,676,471,19,0
EA556|legal-aid-agency|Legal Aid Agency|LAA|EXECUTIVE_AGENCY|LIVE|||6ba90ae6-972d-4d48-ad66-693bbb31496d|ministry-of-justice||462,417,368,96,9,0
EA78|maritime-and-coastguard-agency|Maritime and Coastguard Agency|MCA|EXECUTIVE_AGENCY|LIVE|||23a24aa8-1711-42b6-bf6b-47af0f230295|department-for-transport||293,188,612,210,11,0
EA63|medicines-and-healthcare-products-regulatory-agency|Medicines and Healthcare products Regulatory Agency|MHRA|EXECUTIVE_AGENCY|LIVE|||240f72bd-9a4d-4f39-94d9-77235cadde8e|department-of-health-and-social-care||41,213,614,611,163,0
EA46|met-office|Met Office||EXECUTIVE_AGENCY|EXEMPT|||cb2b9743-d253-40c1-a037-c5770a7b90cd|department-for-science-innovation-and-technology||57,307,1419,742,11,0
EA72|office-of-the-public-guardian|Office of the Public Guardian|OPG|EXECUTIVE_AGENCY|LIVE|||8d40ed48-ef2a-42af-a02b-bd4cc84cabc1|ministry-of-justice||1085,495,211,50,6,0
EA39|planning-inspectorate|Planning Inspectorate||EXECUTIVE_AGENCY|LIVE|||5e946baf-6dde-4916-a55e-8d44e0cdfe58|ministry-of-housing-communities-local-government||158,98,270,555,6,0
EA58|rural-payments-agency|Rural Payments Agency|RPA|EXECUTIVE_AGENCY|LIVE|||e8fae147-6232-4163-a3f1-1c15b755a8a4|department-for-environment-food-rural-affairs||1244,591,593,136,5,0
EA1440|skills-england|Skills England||EXECUTIVE_AGENCY|LIVE|||1b5d2d26-9f1e-4ac5-8335-12061d09ca8e|department-for-work-pensions||1,7,86,130,11,0
OT1314|submarine-delivery-agency|Submarine Delivery Agency|SDA|EXECUTIVE_AGENCY|LIVE|||6ed4a64f-1ce5-4527-9b1f-06d763eb8451|ministry-of-defence||78,157,1369,617,42,274
EA1328|uk-health-security-agency|UK Health Security Agency|UKHSA|EXECUTIVE_AGENCY|LIVE|||80091cd8-7a8f-41ef-8faf-8af91fce4fdb|department-of-health-and-social-care||513,684,2457,1855,318,23
EA51|uk-hydrographic-office|UK Hydrographic Office|UKHO|EXECUTIVE_AGENCY|LIVE|||27ed5a13-e8e3-4dc1-9775-902d351e9ef4|ministry-of-defence||50,255,535,119,6,0
EA80|vehicle-certification-agency|Vehicle Certification Agency|VCA|EXECUTIVE_AGENCY|EXEMPT|||685a3312-e096-4fde-b6c7-c8cf324d4784|department-for-transport||35,73,161,4,1,23
EA60|veterinary-medicines-directorate|Veterinary Medicines Directorate|VMD|EXECUTIVE_AGENCY|LIVE|||da332ae4-d021-4800-aa53-826058a46923|department-for-environment-food-rural-affairs||20,28,80,72,2,0
PB28|acas|Advisory, Conciliation and Arbitration Service|Acas|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||fb40955a-d2ff-4993-a052-91a7558cbb79|department-for-business-and-trade||43,306,740,64,8,0
OT204|agriculture-and-horticulture-development-board|Agriculture and Horticulture Development Board|AHDB|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||55aacfdf-a236-4d4f-be82-201014f061a3|department-for-environment-food-rural-affairs||0,0,0,0,0,373
OT535|border-force|Border Force||SUB_ORGANISATION|LIVE|||3808b369-f1d6-44d3-a5b2-a7b7ac931106|home-office||
OT313|british-council|British Council|British Council|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||37d2c134-1285-4907-a366-611617cfe44c|foreign-commonwealth-development-office||5,90,505,270,118,0
EA1352|building-digital-uk|Building Digital UK|BDUK|SUB_ORGANISATION|LIVE|||120a16f4-37db-451d-9034-a9038a5c65f4|department-for-science-innovation-and-technology|department-for-science-innovation-and-technology|1,9,105,125,8,0
PB251|care-quality-commission|Care Quality Commission|CQC|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||a124d48a-7c10-48c9-9a1a-514f9d59cdbf|department-of-health-and-social-care||196,367,2144,730,148,66
PB246|children-and-family-court-advisory-and-support-service|Cafcass|Cafcass|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||cc46a817-e7f3-4b60-9f5e-a004dc32ba44|ministry-of-justice||0,0,0,0,0,2277
PB194|civil-nuclear-police-authority|Civil Nuclear Police Authority|CNPA|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|LIVE|||b0f55845-c93e-44d3-bf04-56261181a845|department-for-energy-security-and-net-zero||1600,207,31,0,0,0
OT1121|civil-service-fast-stream|Civil Service Fast Stream||SUB_ORGANISATION|EXEMPT|||e1dfcc51-9bda-444c-94f2-d5e4c4b3cd0b|||0,0,2065,2,0,0
PB126|construction-industry-training-board|Construction Industry Training Board|CITB|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||8931f5ab-889d-4228-ab3a-633762b36319|department-for-work-pensions||0,71,625,332,8,42
PB509|disclosure-and-barring-service|Disclosure and Barring Service|DBS|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|LIVE|||77311cfc-4947-4a94-8b96-5412b1a359ab|home-office||422,327,545,113,8,0
EA199|environment-agency|Environment Agency||EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|LIVE|||16628142-57b2-4611-bc03-5912785acee3|department-for-environment-food-rural-affairs||796,2277,7489,3148,124,0
OT269|equality-and-human-rights-commission|Equality and Human Rights Commission|EHRC|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||673fea70-eba1-4218-8d13-84aa9bbfd20c|cabinet-office||0,9,101,66,10,0
OT1260|financial-reporting-council|Financial Reporting Council|FRC|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||58d99415-2d4a-4791-b15c-189c56668acb|department-for-business-and-trade||0,21,137,293,5,0
OT1056|government-digital-service|Government Digital Service|GDS|SUB_ORGANISATION|LIVE|||af07d5a5-df63-4ddc-9383-6a666845ebe9|department-for-science-innovation-and-technology||
PB207|health-and-safety-executive|Health and Safety Executive|HSE|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||5416838d-cdd3-4172-94db-caafd966fdf3|department-for-work-pensions||288,542,1744,658,38,0
OT483|health-research-authority|Health Research Authority|HRA|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||ce54091b-f918-40c7-8a94-2242571b3507|department-of-health-and-social-care||0,75,134,66,7,0
PB460|high-speed-two-limited|High Speed Two (HS2) Limited|HS2 Ltd|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|LIVE|||b80fab8b-6ed4-426a-bb8d-f4b614437671|department-for-transport||66,84,505,855,287,0
EA321|hm-prison-service|HM Prison Service|HMPS|SUB_ORGANISATION|LIVE|||05b3ff92-52c9-4577-b08e-7514b40c98ff|hm-prison-and-probation-service||
PB1232|homes-england|Homes England|Homes England|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|LIVE|||ad6f059a-f36c-48eb-a07f-4a6856f08f7f|ministry-of-housing-communities-local-government||0,169,1111,293,45,0
OT1069|immigration-enforcement|Immigration Enforcement||SUB_ORGANISATION|LIVE|||9981b813-468f-414a-a468-28f5438811f4|home-office||
PB1248|independent-office-for-police-conduct|Independent Office for Police Conduct|IOPC|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||845769f6-794e-4999-8925-ac760e16862d|home-office||32,126,675,111,11,1
PB298|information-commissioner-s-office|Information Commissioner's Office|ICO|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||763d15dd-c454-4f5b-876d-838a6cfc2fae|department-for-science-innovation-and-technology||17,182,567,301,35,11
PB201|joint-nature-conservation-committee|Joint Nature Conservation Committee|JNCC|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||04da446d-df33-496b-a3c0-368e1d97fbb7|department-for-environment-food-rural-affairs||8,19,214,41,4,0
PB57|marine-management-organisation|Marine Management Organisation|MMO|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|LIVE|||8d56bb52-2f79-4b6d-9fc6-6d7dcc4f7586|department-for-environment-food-rural-affairs||14,127,250,92,7,7
PB1430|mining-remediation-authority|Mining Remediation Authority||EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|LIVE|||e782b182-796b-4a83-a1ca-d2deaf47fea3|department-for-energy-security-and-net-zero||0,48,289,130,3,0
OT1438|national-infrastructure-and-service-transformation-authority|National Infrastructure and Service Transformation Authority|NISTA|OTHER|LIVE|||8d40c606-b836-4bf1-88f6-0778e1681899|cabinet-office,hm-treasury||
PB474|national-institute-for-clinical-excellence|National Institute for Health and Care Excellence|NICE|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||1ad98e10-6422-4202-9d39-e341787d527c|department-of-health-and-social-care||4,114,314,342,72,0
PB202|natural-england|Natural England|Natural England|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|LIVE|||d3ce4ba7-bc75-46b4-89d9-38cb3240376d|department-for-environment-food-rural-affairs||37,265,2020,388,28,2
OT486|nhs-blood-and-transplant|NHS Blood and Transplant|NHSBT|SPECIAL_HEALTH_AUTHORITY|EXEMPT|||3e40a8d5-a3fd-4b7a-9e60-7df3849a8e42|department-of-health-and-social-care||2189,1511,2087,847,94,56
OT529|nhs-business-services-authority|NHS Business Services Authority|NHSBSA|SPECIAL_HEALTH_AUTHORITY|EXEMPT|||07cebb86-ead7-4b80-ac96-fbd68a8d8b6f|department-of-health-and-social-care||2462,1414,1065,509,66,0
OT1243|nhs-counter-fraud-authority|NHS Counter Fraud Authority|NHSCFA|SPECIAL_HEALTH_AUTHORITY|EXEMPT|||72c51156-6779-4d53-bb29-2e878453516f|department-of-health-and-social-care||1,43,112,66,3,1
PB481|nhs-england|NHS England||EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||f07b4bb8-8af6-42da-a161-3d90027e980c|department-of-health-and-social-care||76,1904,3599,7629,1143,1207
PB1287|nhs-resolution|NHS Resolution||SPECIAL_HEALTH_AUTHORITY|EXEMPT|||c719de90-8031-4c28-ba42-d9a49624b4c8|department-of-health-and-social-care||9,139,359,351,8,0
OT1353|north-sea-transition-authority|North Sea Transition Authority|NSTA|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||300e6509-2c77-4ea5-8666-92ce0799cd02|department-for-energy-security-and-net-zero||1,10,119,101,8,0
PB463|northern-lighthouse-board|Northern Lighthouse Board|NLB|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||de9cee94-b1c6-45b4-a371-dbead4a9b6a5|department-for-transport||20,19,76,15,3,83
PB197|nuclear-decommissioning-authority|Nuclear Decommissioning Authority|NDA|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|LIVE|||bd692b3d-2d4c-43d9-aa85-32c465e1984a|department-for-energy-security-and-net-zero||0,0,0,0,0,344
OT1341|office-for-health-improvement-and-disparities|Office for Health Improvement and Disparities|OHID|SUB_ORGANISATION|LIVE|||e85f9a3f-451d-4a3e-9b63-17b13149269f|department-of-health-and-social-care||
D303|office-for-national-statistics|Office for National Statistics|ONS|OTHER|EXEMPT|||5da4ab94-39b2-40cf-99ae-1af4f6b4206d|uk-statistics-authority||1301,806,2559,1220,94,0
PB1253|office-for-students|Office for Students|OfS|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||349da970-6d4b-40ba-9b4c-57c75b17ce29|department-for-education||9,9,237,268,30,0
PB301|parole-board|Parole Board|Parole Board|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|LIVE|||6c16969d-d8df-4580-aa3b-6e6982f62cd5|ministry-of-justice||15,142,63,11,2,0
OT532|prime-ministers-office-10-downing-street|Prime Minister's Office, 10 Downing Street|Number 10|EXECUTIVE_OFFICE|LIVE|||705dbea4-8bd7-422e-ba9c-254557f77f81|cabinet-office||
PB1218|regulator-of-social-housing|Regulator of Social Housing|RSH|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|LIVE|||0e8892fa-d676-43c4-9f51-9674e1830892|ministry-of-housing-communities-local-government||18,81,140,106,10,0
PB264|security-industry-authority|Security Industry Authority|SIA|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|LIVE|||5a0dd987-eea3-470c-97fa-e346c5cff682|home-office||94,112,124,34,7,9
OT1266|single-financial-guidance-body|Money and Pensions Service|MaPS|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||ccc9dff8-87b7-4d0f-8d78-b8339063b440|department-for-work-pensions||0,0,0,0,0,706
PB1298|social-work-england|Social Work England||EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||27ea285c-60ef-4e7c-a404-d8f828f4a267|department-for-education||41,43,128,69,4,35
PB27|student-loans-company|Student Loans Company|SLC|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|LIVE|||9a9111aa-1db8-4025-8dd2-e08ec3175e72|department-for-education||1322,505,963,348,40,0
PB234|the-pensions-regulator|The Pensions Regulator|TPR|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||283a5e75-445b-47d7-8b46-a2bd74fb8232|department-for-work-pensions||0,0,0,0,0,984
PB1327|trade-remedies-authority|Trade Remedies Authority||EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|LIVE|||649fc487-7d9d-4c44-828e-bfb5abea94f7|department-for-business-and-trade||2,6,80,80,9,0
PB462|trinity-house|Trinity House||EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||d514dc11-5204-452e-9c43-1c040fdb6005|department-for-transport||0,0,0,0,0,320
PB137|uk-atomic-energy-authority|UK Atomic Energy Authority|UKAEA|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|LIVE|||bb4afa19-6b2f-4bf7-9725-22a259c90c73|department-for-energy-security-and-net-zero||58,303,1177,547,133,119
PB1221|uk-research-and-innovation|UK Research and Innovation|UKRI|EXECUTIVE_NON_DEPARTMENTAL_PUBLIC_BODY|EXEMPT|||d664afa8-ecd3-4e03-b914-d60aed4709c6|department-for-science-innovation-and-technology||490,1049,4562,1216,281,227
EA31|uk-space-agency|UK Space Agency||SUB_ORGANISATION|LIVE|||1a22a221-513b-4a8d-ae97-e3668b6d5568|department-for-science-innovation-and-technology||1,9,142,154,11,0
OT554|uk-visas-and-immigration|UK Visas and Immigration|UKVI|SUB_ORGANISATION|LIVE|||04148522-b0c1-4137-b687-5f3c3bdd561a|home-office||
D1198|department-for-business-energy-and-industrial-strategy|Department for Business, Energy & Industrial Strategy|BEIS|MINISTERIAL_DEPARTMENT|CLOSED|SPLIT||2bde479a-97f2-42b5-986a-287a623c2a1c||department-for-energy-security-and-net-zero,department-for-science-innovation-and-technology,department-for-business-and-trade|
D3|department-for-business-innovation-skills|Department for Business, Innovation & Skills|BIS|MINISTERIAL_DEPARTMENT|CLOSED|REPLACED|2016-07-15|569a9ee5-c195-4b7f-b9dc-edc17a09113f||department-for-business-energy-and-industrial-strategy|
D5|department-for-digital-culture-media-sport|Department for Digital, Culture, Media & Sport||MINISTERIAL_DEPARTMENT|CLOSED|SPLIT||fd62c5a4-714d-47fe-a612-595d1739251c||department-for-science-innovation-and-technology,department-for-culture-media-and-sport|
D1197|department-for-exiting-the-european-union|Department for Exiting the European Union|DExEU|MINISTERIAL_DEPARTMENT|CLOSED|NO_LONGER_EXISTS|2020-01-31|f323e83c-868b-4bcb-b6e2-a8f9bb40397e|||
D8|department-for-international-development|Department for International Development|DFID|MINISTERIAL_DEPARTMENT|CLOSED|REPLACED|2020-09-02|db994552-7644-404d-a770-a2fe659c661f||foreign-commonwealth-development-office|
D11|department-of-energy-climate-change|Department of Energy & Climate Change|DECC|MINISTERIAL_DEPARTMENT|CLOSED|MERGED|2016-07-15|d65d4203-01f5-4920-a3b1-f614bfd8e83e||department-for-business-energy-and-industrial-strategy|
D13|foreign-commonwealth-office|Foreign & Commonwealth Office|FCO|MINISTERIAL_DEPARTMENT|CLOSED|REPLACED|2020-09-02|9adfc4ed-9f6c-4976-a6d8-18d34356367c||foreign-commonwealth-development-office|
D4|ministry-of-housing-communities-and-local-government-2018-2021|Ministry of Housing, Communities & Local Government (2018 to 2021)||MINISTERIAL_DEPARTMENT|CLOSED|CHANGED_NAME|2021-09-20|2e7868a8-38f5-4ff6-b62f-9a15d1c22d28||department-for-levelling-up-housing-and-communities|
D23|office-of-the-secretary-of-state-for-scotland|Office of the Secretary of State for Scotland||MINISTERIAL_DEPARTMENT|CLOSED|CHANGED_NAME|2024-07-01|db674609-f9d6-4700-b5c7-31ae810a661b|||
D24|office-of-the-secretary-of-state-for-wales|Office of the Secretary of State for Wales|UK Government in Wales|MINISTERIAL_DEPARTMENT|CLOSED|CHANGED_NAME|2024-07-01|4f9fe232-e7a2-48e8-99b1-8f7828680493||wales-office|
D117|uk-trade-investment|UK Trade & Investment|UKTI|NON_MINISTERIAL_DEPARTMENT|CLOSED|REPLACED|2016-07-13|b045c8df-d3c4-4219-88d8-264dc9ee5cc8||department-for-international-trade|
EA1015|crown-commercial-service|Crown Commercial Service|CCS|EXECUTIVE_AGENCY|CLOSED|CHANGED_NAME|2026-03-31|8437e374-dfa7-4b52-bd88-ebc29032a9e4|cabinet-office|government-commercial-agency|9,79,415,213,28,0
EA75|driving-standards-agency|Driving Standards Agency|DSA|EXECUTIVE_AGENCY|CLOSED|REPLACED|2014-04-01|304d93a6-dd72-4a52-8858-387d8d83a309|department-for-transport|driver-and-vehicle-standards-agency|
EO1216|education-and-skills-funding-agency|Education and Skills Funding Agency|ESFA|EXECUTIVE_AGENCY|CLOSED|MERGED|2025-04-01|71381a6e-aa5c-43ae-a982-be9bfd46ea5b|department-for-education|department-for-education|
OT1161|national-infrastructure-commission|National Infrastructure Commission||EXECUTIVE_AGENCY|CLOSED|REPLACED|2025-03-31|2ca05037-b1c6-44f3-a9ef-a35cb6c6a47a|hm-treasury|national-infrastructure-and-service-transformation-authority|
EA480|public-health-england|Public Health England|PHE|EXECUTIVE_AGENCY|CLOSED|SPLIT|2021-10-01|1343f283-19e9-4fbb-86b1-58c7549d874b|department-of-health-and-social-care|uk-health-security-agency,office-for-health-improvement-and-disparities|
EA87|valuation-office-agency|Valuation Office Agency|VOA|EXECUTIVE_AGENCY|CLOSED|MERGED|2026-04-01|ae98edb5-87b4-4a69-a31a-e0e5298f949d|hm-revenue-customs|hm-revenue-customs|985,941,1777,571,26,0
EA79|vehicle-and-operator-services-agency|Vehicle and Operator Services Agency|VOSA|EXECUTIVE_AGENCY|CLOSED|REPLACED|2014-04-01|f3dc9b48-1119-4130-9bc4-98f5e3fd7fab|department-for-transport|driver-and-vehicle-standards-agency|
OT1329|central-digital-and-data-office|Central Digital and Data Office|CDDO|SUB_ORGANISATION|CLOSED|MERGED|2025-01-21|2fb482e7-3c4d-496f-887d-f8a55a15e89a|department-for-science-innovation-and-technology|government-digital-service|
D1196|department-for-international-trade|Department for International Trade|DIT|OTHER|CLOSED|REPLACED||082092f1-656c-470e-b024-229dc6e750e9||department-for-business-and-trade|
D1342|department-for-levelling-up-housing-and-communities|Department for Levelling Up, Housing and Communities|DLUHC|OTHER|CLOSED|CHANGED_NAME||c45c316a-a4f5-42c7-b94d-d7f1821be18e||ministry-of-housing-communities-local-government|
`;
